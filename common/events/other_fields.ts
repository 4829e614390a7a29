const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const holdsObjects = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(holdsObjects) : isObject(value);

/**
 * What an event holds beside some paths, as an object of paths and values; undefined when they are
 * all. Lists of objects are flattened as `textsAt` reads them.
 */
export const otherFields = (
  event: unknown,
  paths: ReadonlySet<string>,
): Record<string, unknown> | undefined => {
  const found: Record<string, unknown> = {};
  const visit = (value: unknown, path: string): void => {
    if (value === null || paths.has(path)) return;
    if (isObject(value)) {
      for (const [key, child] of Object.entries(value)) {
        visit(child, path === '' ? key : `${path}.${key}`);
      }
    } else if (Array.isArray(value) && holdsObjects(value)) {
      for (const element of value) visit(element, path);
    } else if (Object.hasOwn(found, path)) {
      found[path] = [found[path], value].flat();
    } else if (!Array.isArray(value) || value.length > 0) {
      found[path] = value;
    }
  };
  visit(event, '');
  return Object.keys(found).length === 0 ? undefined : found;
};
