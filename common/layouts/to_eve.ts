import { isPresent, textsAt, valuesAt } from '../eve';
import { ECS_FIELDS, ECS_ROOT } from './ecs_fields';
import type { LayoutFamily } from './layout';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sets a value at a dotted path of a copy, making objects on the way; never overwrites. */
const withValue = (event: Json, path: string, value: unknown): Json => {
  const [key = '', ...rest] = path.split('.');
  const present = event[key];
  if (rest.length === 0) return { ...event, [key]: value };
  return { ...event, [key]: withValue(isObject(present) ? present : {}, rest.join('.'), value) };
};

const backToEve = (path: string, source: Json): unknown => {
  const field = ECS_FIELDS[path];
  const from = field?.use.find((name) => isPresent(source, name));
  if (field === undefined || from === undefined) return undefined;
  const inverse = new Map(Object.entries(field.values ?? {}).map(([eve, ecs]) => [ecs, eve]));
  const values = valuesAt(source, from).flatMap((value): unknown[] => {
    if (field.values !== undefined)
      return inverse.has(String(value)) ? [inverse.get(String(value))] : [];
    return [field.foldCase === true ? String(value).toUpperCase() : value];
  });
  return values.length > 1 ? values : values[0];
};

/**
 * The event in EVE paths, whatever the layout of the document it was read from. What the pipeline
 * of the layout dropped is not there.
 */
export const toEve = (source: Json, family: LayoutFamily): Json => {
  if (family === 'eve') return source;
  const kept = valuesAt(source, ECS_ROOT).find(isObject) ?? {};
  const type = textsAt(kept, 'event_type')[0] ?? '';
  return Object.entries(ECS_FIELDS).reduce((event, [path, field]) => {
    if (field.eventTypes !== undefined && !field.eventTypes.includes(type)) return event;
    if (path === '@timestamp' || isPresent(event, path)) return event;
    const value = backToEve(path, source);
    return value === undefined ? event : withValue(event, path, value);
  }, kept);
};
