import { candidates } from './candidates';
import { ECS_FIELDS, ECS_ROOT } from './ecs_fields';
import { EVENT_TYPE_FIELDS, type LayoutFamily } from './layout';

/** A place of a document's source that may hold an EVE path. */
export interface SourceField {
  path: string;
  /** Value of the document → EVE value, where a pipeline translates; other values are not ours. */
  values?: Readonly<Record<string, string>>;
  /** Letter case was changed on the way. */
  fold?: true;
  /** Only documents of these event types hold the EVE path there … */
  eventTypes?: readonly string[];
  /** … as this path of the document says. */
  typePath?: string;
}

const inverse = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([eve, physical]) => [physical, eve]));

const ecsFields = (path: string): SourceField[] => {
  const { use = [], values, foldCase, eventTypes } = ECS_FIELDS[path] ?? {};
  const moved = use.map((place): SourceField => ({
    path: place,
    ...(values && { values: inverse(values) }),
    ...(foldCase === true && { fold: true as const }),
    ...(eventTypes && { eventTypes, typePath: EVENT_TYPE_FIELDS.ecs }),
  }));
  const kept = `${ECS_ROOT}.${path}`;
  return use.includes(kept) ? moved : [...moved, { path: kept }];
};

/**
 * Where the documents of a layout hold an EVE path, for scripts that read the source rather than
 * the index: as {@link layoutGroups} finds the fields to search.
 */
export const sourceFields = (path: string, family: LayoutFamily): SourceField[] => {
  if (family === 'ecs' && !path.startsWith('hunt.')) return ecsFields(path);
  // The source keeps both times where the mapping names one of them.
  return path === '@timestamp' || path === 'timestamp'
    ? [{ path }]
    : candidates(path, 'eve').map((name) => ({ path: name }));
};
