const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const collect = (node: unknown, path: string, found: unknown[]): void => {
  if (Array.isArray(node)) {
    for (const element of node) collect(element, path, found);
    return;
  }
  if (path === '') {
    if (node !== null && node !== undefined) found.push(node);
    return;
  }
  if (!isObject(node)) return;
  // Shippers and rule authors write dots inside keys: every way to split the path is tried.
  for (let dot = path.indexOf('.'); ; dot = path.indexOf('.', dot + 1)) {
    const key = dot === -1 ? path : path.slice(0, dot);
    if (Object.hasOwn(node, key)) collect(node[key], dot === -1 ? '' : path.slice(dot + 1), found);
    if (dot === -1) return;
  }
};

/**
 * Everything that stands at a path of an event: arrays are flattened at every step, `null` is
 * nothing, objects come as they are. Literal dots in keys are understood.
 */
export const valuesAt = (event: unknown, path: string): unknown[] => {
  const found: unknown[] = [];
  collect(event, path, found);
  return found;
};

/** The texts, numbers and booleans at a path, as text. Empty text is a value. */
export const textsAt = (event: unknown, path: string): string[] =>
  valuesAt(event, path)
    .filter((value) => ['string', 'number', 'boolean', 'bigint'].includes(typeof value))
    .map(String);

const holdsValue = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(holdsValue)
    : isObject(value)
      ? Object.values(value).some(holdsValue)
      : value !== null && value !== undefined;

const holdsAt = (node: unknown, path: string): boolean => {
  if (Array.isArray(node)) return node.some((element) => holdsAt(element, path));
  if (path === '') return holdsValue(node);
  if (!isObject(node)) return false;
  return Object.keys(node).some((key) =>
    key === path
      ? holdsValue(node[key])
      : path.startsWith(`${key}.`)
        ? holdsAt(node[key], path.slice(key.length + 1))
        : // A part of the object at the path, its name written as one key.
          key.startsWith(`${path}.`) && holdsValue(node[key]),
  );
};

/** Whether anything but `null`, empty lists and empty objects stands at the path or below it. */
export const isPresent = (event: unknown, path: string): boolean => holdsAt(event, path);
