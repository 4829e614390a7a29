import { z } from 'zod';
import type { TypeCaps } from '../../common/layouts';

const names = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));

const typeCaps = z.object({
  type: z.string(),
  searchable: z.boolean(),
  aggregatable: z.boolean(),
  indices: names.optional(),
  non_searchable_indices: names.nullish(),
  non_aggregatable_indices: names.nullish(),
});

/** What we read of a `_field_caps` answer. Clusters that did not answer are among the failures. */
export const capsAnswer = z.object({
  indices: names.default([]),
  fields: z.record(z.string(), z.record(z.string(), typeCaps)).default({}),
  failures: z
    .array(
      z.object({
        indices: names,
        failure: z
          .object({
            error: z
              .object({ type: z.string().optional(), reason: z.string().nullish() })
              .optional(),
          })
          .optional(),
      }),
    )
    .default([]),
});

export type CapsAnswer = z.infer<typeof capsAnswer>;

/** One set for all lists of the same indices: thousands of fields stand in the same ones. */
const sharedSets = () => {
  const known = new Map<string, ReadonlySet<string>>();
  return (list: readonly string[]): ReadonlySet<string> => {
    const key = list.join('\n');
    const found = known.get(key) ?? new Set(list);
    known.set(key, found);
    return found;
  };
};

/** The fields of an answer, by name. */
export const typesByField = ({ fields }: CapsAnswer): Map<string, TypeCaps[]> => {
  const setOf = sharedSets();
  return new Map(
    Object.entries(fields).map(([name, types]) => [
      name,
      Object.values(types).map((caps): TypeCaps => {
        const { indices, non_searchable_indices: notSearchable } = caps;
        const notAggregatable = caps.non_aggregatable_indices;
        return {
          type: caps.type,
          searchable: caps.searchable,
          aggregatable: caps.aggregatable,
          ...(indices && { indices: setOf(indices) }),
          ...(notSearchable && { notSearchableIn: setOf(notSearchable) }),
          ...(notAggregatable && { notAggregatableIn: setOf(notAggregatable) }),
        };
      }),
    ]),
  );
};

/** The indices that have a field, among all. */
export const indicesWith = (
  fields: ReadonlyMap<string, readonly TypeCaps[]>,
  name: string,
  all: readonly string[],
): string[] => {
  const types = fields.get(name) ?? [];
  const mapped = types.filter(({ type }) => type !== 'unmapped');
  if (mapped.some(({ indices }) => indices === undefined)) return [...all];
  const having = new Set(mapped.flatMap(({ indices }) => [...(indices ?? [])]));
  return all.filter((index) => having.has(index));
};
