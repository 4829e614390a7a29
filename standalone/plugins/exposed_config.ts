/** The part of a plugin's settings that its descriptor lets the browser see; nothing by default. */
export function exposedConfig(config: unknown, descriptor: unknown): Record<string, unknown> {
  if (!isObject(config) || !isObject(descriptor)) {
    return {};
  }
  const entries = Object.entries(descriptor).flatMap(([key, exposed]): Array<[string, unknown]> => {
    const value = Object.hasOwn(config, key) ? config[key] : undefined;
    if (value === undefined || exposed === false) {
      return [];
    }
    return exposed === true ? [[key, value]] : [[key, exposedConfig(value, exposed)]];
  });
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
