import { ECS_FIELDS, ECS_ROOT } from './ecs_fields';
import type { LayoutFamily } from './layout';

export const TIME_FIELDS = ['@timestamp', 'timestamp'] as const;

/** Endings under which indices keep the exact form of an analysed text. */
export const EXACT_SUBFIELDS = ['.keyword', '.raw'] as const;

/** A name with its subfields. */
export const subfields = (name: string): string[] => [
  name,
  ...EXACT_SUBFIELDS.map((ending) => `${name}${ending}`),
];

/** Physical names that may hold an EVE path, in order of preference. */
export const candidates = (path: string, family: LayoutFamily): string[] => {
  if (path === 'timestamp' || path === '@timestamp') return [...TIME_FIELDS];
  // What we write ourselves stands at the root in every layout.
  if (path.startsWith('hunt.')) return [path];
  // Suricata writes the sensor as a text; shippers make an object of it.
  if (family === 'eve') return path === 'host' ? ['host', 'host.name'] : [path];
  return [...new Set([...(ECS_FIELDS[path]?.use ?? []), `${ECS_ROOT}.${path}`])];
};

/** Objects above a field, the outermost first. */
export const parents = (name: string): string[] => {
  const parts = name.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
};
