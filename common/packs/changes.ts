import { guidedFilter } from '../catalogue';
import { isAll, isAny, isGuided, type FilterNode } from '../filters';
import type { Pack, PackedFilterSet, PackedGuidedFilter } from './pack';
import type { PackProblem } from './yaml';

/** What is there before an import. */
export interface PackedNow {
  guidedFilters: readonly (PackedGuidedFilter & { pack: string })[];
  /** The shared sets, by name. */
  filterSets: readonly (PackedFilterSet & { id: string })[];
}

export interface PackChange {
  kind: 'guidedFilter' | 'filterSet';
  /** The id of a guided filter; the name of a set. */
  key: string;
  name: string;
  change: 'added' | 'changed' | 'unchanged';
  /** The fields that change, with their texts before and after. */
  fields: { field: string; before: string; after: string }[];
}

export interface PackPreview {
  name: string;
  changes: PackChange[];
  problems: PackProblem[];
}

const textOf = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

const fieldsChanged = (before: object, after: object): PackChange['fields'] => {
  const old = new Map<string, unknown>(Object.entries(before));
  const fresh = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((field) => {
    const [was, is] = [textOf(old.get(field)), textOf(fresh.get(field))];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
};

const changeOf = (
  kind: PackChange['kind'],
  key: string,
  name: string,
  before: object | undefined,
  after: object,
): PackChange => {
  if (before === undefined) return { kind, key, name, change: 'added', fields: [] };
  const fields = fieldsChanged(before, after);
  return { kind, key, name, change: fields.length === 0 ? 'unchanged' : 'changed', fields };
};

const twice = (keys: readonly string[]): string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
];

/** The guided filters that a filter names which are not built in. */
const foreignGuided = (node: FilterNode): string[] => {
  if (isGuided(node)) return guidedFilter(node.guided) === undefined ? [node.guided] : [];
  if (isAll(node)) return node.all.flatMap(foreignGuided);
  return isAny(node) ? node.any.flatMap(foreignGuided) : [];
};

/** Entries that cannot be taken as they are, whatever they hold. */
export const conflictsOf = (pack: Pack, now: PackedNow): PackProblem[] => {
  const problem = (message: string): PackProblem => ({ line: undefined, message });
  return [
    ...pack.guidedFilters.flatMap(({ id }) => {
      if (guidedFilter(id) !== undefined) {
        return [problem(`The id "${id}" is of a built-in guided filter. Choose another id.`)];
      }
      const other = now.guidedFilters.find((known) => known.id === id);
      return other !== undefined && other.pack !== pack.name
        ? [problem(`The id "${id}" belongs to the pack "${other.pack}". Choose another id.`)]
        : [];
    }),
    ...pack.guidedFilters.flatMap(({ id, filter }) =>
      foreignGuided(filter).map((named) =>
        problem(
          `"${id}" names the guided filter "${named}", which is not built in. ` +
            'Write its conditions out instead.',
        ),
      ),
    ),
    ...twice(pack.guidedFilters.map(({ id }) => id)).map((id) =>
      problem(`The id "${id}" occurs twice in this file.`),
    ),
    ...twice(pack.filterSets.map(({ name }) => name)).map((name) =>
      problem(`The filter set "${name}" occurs twice in this file.`),
    ),
  ];
};

/** What an import of the pack would do. */
export const previewPack = (
  pack: Pack,
  now: PackedNow,
  problems: readonly PackProblem[],
): PackPreview => ({
  name: pack.name,
  changes: [
    ...pack.guidedFilters.map((filter) => {
      const known = now.guidedFilters.find(({ id }) => id === filter.id);
      const { pack: _pack, ...before } = known ?? { pack: '' };
      return changeOf('guidedFilter', filter.id, filter.name, known && before, filter);
    }),
    ...pack.filterSets.map((set) => {
      const known = now.filterSets.find(({ name }) => name === set.name);
      const { id: _id, ...before } = known ?? { id: '' };
      return changeOf('filterSet', set.name, set.name, known && before, set);
    }),
  ],
  problems: [...problems, ...conflictsOf(pack, now)],
});
