import { z } from 'zod';
import type { LayoutGroup, PatternCaps } from '../../common/layouts';
import type { SearchAnswer } from './failing_indices';
import type { Search } from './msearch';

const counts = z.object({
  ignored: z.object({
    buckets: z.record(z.string(), z.object({ doc_count: z.number() })),
  }),
});

/** Fields of the paths whose values an index may have left out, by path. */
const placesOf = (paths: readonly string[], group: LayoutGroup) =>
  [...new Set(paths)].flatMap((path) => {
    const names = group
      .fields(path)
      .filter(({ kind, nested }) => kind !== 'object' && kind !== 'flattened' && !nested)
      .map(({ name }) => name);
    return names.length === 0 ? [] : [{ path, names }];
  });

/**
 * Counts the events of which an index did not take a value of the paths: longer than it allows
 * (`ignore_above`), or not of the field's type. Conditions on the content never find those values.
 * Undefined where no index has left out anything, which costs no search.
 *
 * @param range all that is looked at, such as the time range, and not the filters themselves.
 */
export const ignoredSearch = (
  caps: PatternCaps,
  group: LayoutGroup,
  range: Search['body'],
  paths: readonly string[],
): Search | undefined => {
  const places = placesOf(paths, group);
  const isKnownNone = caps.valued !== undefined && !caps.valued.has('_ignored');
  if (isKnownNone || places.length === 0) return undefined;
  return {
    purpose: 'values left out of the index',
    indices: group.indices,
    body: {
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [range, { exists: { field: '_ignored' } }] } },
      aggs: {
        ignored: {
          filters: {
            filters: Object.fromEntries(
              places.map(({ path, names }) => [path, { terms: { _ignored: names } }]),
            ),
          },
        },
      },
    },
  };
};

const events = (count: number): string =>
  count === 1 ? '1 event has a value' : `${count.toLocaleString('en')} events have a value`;

/** What {@link ignoredSearch} found in all groups, as notes for the filters on those fields. */
export const ignoredNotes = (
  answers: readonly SearchAnswer[],
): { field: string; reason: string }[] => {
  const found = new Map<string, number>();
  for (const { aggregations } of answers) {
    const { buckets } = counts.parse(aggregations).ignored;
    for (const [path, { doc_count: count }] of Object.entries(buckets)) {
      found.set(path, (found.get(path) ?? 0) + count);
    }
  }
  return [...found]
    .filter(([, count]) => count > 0)
    .map(([field, count]) => ({
      field,
      reason: `${events(count)} that the index did not take, too long or not of the field's type: no condition on the content finds it`,
    }));
};
