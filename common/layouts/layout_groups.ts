import { candidates, parents, TIME_FIELDS } from './candidates';
import { ECS_FIELDS } from './ecs_fields';
import { IndexFields, resolutionKey, type Resolution } from './index_field';
import { EVENT_TYPE_FIELDS, NO_DATA, type LayoutFamily, type LayoutGroup } from './layout';
import type { PatternCaps } from './pattern_caps';
import type { SearchField } from './search_field';

const remembered = new WeakMap<PatternCaps, IndexFields>();

const indexFields = (caps: PatternCaps): IndexFields => {
  const found = remembered.get(caps) ?? new IndexFields(caps);
  remembered.set(caps, found);
  return found;
};

const isField = (resolution: Resolution): resolution is SearchField =>
  typeof resolution !== 'string';

/** Indices that are asked alike, with how they have the names that other indices have differently. */
interface Alike {
  indices: string[];
  names: Resolution[];
  timeField: string | undefined;
}

/**
 * An index without a field answers a search of it as it should, with nothing, so that it goes with
 * any other. One that has the field differently, or cannot be asked for it, stands apart. What
 * sorts and limits by time must be there in all.
 */
const goesWith = (one: Alike, other: Alike): boolean =>
  one.timeField === other.timeField &&
  one.names.every((resolution, at) => {
    const theirs = other.names[at] ?? 'unmapped';
    const isEither = resolution === 'unmapped' || theirs === 'unmapped';
    return isEither || resolutionKey(resolution) === resolutionKey(theirs);
  });

/** The date that the events of an index are sorted by: one that has values, if any has. */
const timeFieldIn = (index: string, known: IndexFields, caps: PatternCaps): string | undefined => {
  const dates = TIME_FIELDS.filter((name) => {
    const found = known.in(name, index);
    return isField(found) && found.kind === 'date';
  });
  return dates.find((name) => caps.valued?.has(name) ?? true) ?? dates[0];
};

const groupAlike = (
  indices: readonly string[],
  names: readonly string[],
  known: IndexFields,
  caps: PatternCaps,
): Alike[] => {
  const same = new Map<string, Alike>();
  for (const index of indices) {
    const has = names.map((name) => known.in(name, index));
    const timeField = timeFieldIn(index, known, caps);
    const key = [timeField, ...has.map(resolutionKey)].join('\n');
    const alike = same.get(key) ?? { indices: [], names: has, timeField };
    alike.indices.push(index);
    same.set(key, alike);
  }
  const groups: Alike[] = [];
  for (const alike of same.values()) {
    const group = groups.find((one) => goesWith(one, alike));
    if (group === undefined) {
      groups.push({ ...alike });
      continue;
    }
    group.indices = [...group.indices, ...alike.indices];
    group.names = group.names.map((one, at) =>
      one === 'unmapped' ? (alike.names[at] ?? one) : one,
    );
  }
  return groups;
};

const NOT_INDEXED = 'not indexed, so it cannot be searched';
const DROPPED = 'dropped when events are moved into ECS fields';

const toGroup = (
  family: LayoutFamily,
  alike: Alike,
  names: readonly string[],
  caps: PatternCaps,
): LayoutGroup => {
  const known = indexFields(caps);
  const places = new Map(names.map((name, at) => [name, alike.names[at]]));
  const resolutionOf = (name: string): Resolution =>
    places.get(name) ??
    alike.indices.map((index) => known.in(name, index)).find(isField) ??
    known.in(name, alike.indices[0] ?? '');
  const hasValues = ({ name, existsName }: SearchField): boolean =>
    caps.valued === undefined ||
    [name, existsName, ...parents(name)].some(
      (field) =>
        caps.valued?.has(field) === true &&
        (field === name || field === existsName || isFlat(field)),
    );
  const isFlat = (name: string): boolean => {
    const found = resolutionOf(name);
    return isField(found) && found.kind === 'flattened';
  };
  const fields = (path: string): readonly SearchField[] => {
    const ecs = family === 'ecs' ? ECS_FIELDS[path] : undefined;
    const found = candidates(path, family).flatMap((name) => {
      const field = resolutionOf(name);
      if (!isField(field)) return [];
      const isMoved = ecs?.use.includes(name) === true;
      return [isMoved ? { ...field, ...translation(ecs) } : field];
    });
    const leaves = found.filter(({ kind }) => kind !== 'object');
    const asked = leaves.length > 0 ? leaves : found;
    // Templates map fields that nothing fills: what is aggregated and sorted by is what has values.
    return [...asked.filter(hasValues), ...asked.filter((field) => !hasValues(field))];
  };
  return {
    family,
    indices: alike.indices,
    fields,
    absence: (path) =>
      fields(path).some(hasValues)
        ? undefined
        : reasonOf(path, family, candidates(path, family).map(resolutionOf)),
    timeField: alike.timeField,
  };
};

const reasonOf = (path: string, family: LayoutFamily, found: readonly Resolution[]): string => {
  if (found.includes('unsearchable')) return NOT_INDEXED;
  const isDropped = family === 'ecs' && ECS_FIELDS[path]?.use.length === 0;
  return isDropped ? DROPPED : NO_DATA;
};

const translation = ({ values, foldCase, eventTypes }: (typeof ECS_FIELDS)[string]) => ({
  values,
  foldCase,
  eventTypes,
});

/**
 * Splits the indices of a pattern so that within a group each of the paths stands in the same
 * physical fields. Most patterns give one group; a search is sent to each group and its answers
 * are added up, so that indices of different layouts are counted alike.
 */
export const layoutGroups = (caps: PatternCaps, paths: readonly string[]): LayoutGroup[] =>
  (['eve', 'ecs'] as const).flatMap((family) => {
    const known = indexFields(caps);
    const asked = [EVENT_TYPE_FIELDS[family], ...paths.flatMap((path) => candidates(path, family))];
    const names = [...new Set(asked)].filter((name) => known.differs(name));
    return groupAlike(caps.families[family], names, known, caps).map((alike) =>
      toGroup(family, alike, names, caps),
    );
  });
