import type { SearchField } from './search_field';
import { ECS_ROOT } from './ecs_fields';

export type LayoutFamily = 'eve' | 'ecs';

/** Indices in which every path of a search stands in the same physical fields. */
export interface LayoutGroup {
  family: LayoutFamily;
  indices: readonly string[];
  /** Fields that hold the path, best first; empty when these indices cannot be asked for it. */
  fields: (path: string) => readonly SearchField[];
  /** Why nothing is found by a path here (`path: reason.`); undefined where it has values to find. */
  absence: (path: string) => string | undefined;
  /** The date field of the events: the one every view, job and count uses. */
  timeField: string | undefined;
}

/** Of a path that holds nothing in the indices of a group. */
export const NO_DATA = 'no data in these indices';

/** The field that every event has: how it is mapped shows how an index keeps its strings. */
export const EVENT_TYPE_FIELDS: Readonly<Record<LayoutFamily, string>> = {
  eve: 'event_type',
  ecs: `${ECS_ROOT}.event_type`,
};
