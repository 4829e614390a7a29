import type { ElasticsearchClient } from '@kbn/core/server';
import { z } from 'zod';
import { failuresOf, msearch, type Search } from './msearch';

/** A field whose different values are wanted, among the documents of a query. */
export interface FieldAsked {
  indices: readonly string[];
  field: string;
  query: Readonly<Record<string, unknown>>;
}

/** Elasticsearch gives at most 65,536 buckets in one answer. */
const MOST_BUCKETS = 65_000;
const PAGE = 20_000;
/** Most values that may come back in one request, and most searches that travel in it. */
const MOST_IN_ANSWER = 800_000;
const MOST_TOGETHER = 100;

const key = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const listed = z.object({
  values: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key })),
  }),
});

const paged = z.object({
  values: z.object({
    after_key: z.record(z.string(), z.unknown()).optional(),
    buckets: z.array(z.object({ key: z.object({ value: key }) })),
  }),
});

const search = ({ indices, field, query }: FieldAsked, values: unknown): Search => ({
  purpose: `values that ${field} holds`,
  indices,
  body: { size: 0, track_total_hits: false, query, aggs: { values } },
});

/** All values page by page; undefined when there are more than `most`, or a part did not answer. */
const byPages = async (
  client: ElasticsearchClient,
  asked: FieldAsked,
  most: number,
  signal: AbortSignal,
): Promise<string[] | undefined> => {
  const found: string[] = [];
  const sources = [{ value: { terms: { field: asked.field } } }];
  for (let after: unknown; found.length <= most;) {
    const composite = { size: PAGE, sources, ...(after === undefined ? {} : { after }) };
    const answers = await msearch(client, [search(asked, { composite })], signal);
    if (failuresOf(answers).length > 0) return undefined;
    const { values } = paged.parse(answers[0]?.aggregations);
    found.push(...values.buckets.map((bucket) => bucket.key.value));
    if (values.buckets.length < PAGE || values.after_key === undefined) return found;
    after = values.after_key;
  }
  return undefined;
};

/**
 * The different values of fields, complete: undefined for a field that holds more than `most`, or
 * of which a shard did not tell. One search a field, several in a request; pages only where one
 * answer cannot hold them.
 */
export const distinctValues = async (
  client: ElasticsearchClient,
  asked: readonly FieldAsked[],
  most: number,
  signal: AbortSignal,
): Promise<(readonly string[] | undefined)[]> => {
  const found: (readonly string[] | undefined)[] = [];
  const size = Math.min(most, MOST_BUCKETS);
  const together = Math.max(1, Math.min(MOST_TOGETHER, Math.floor(MOST_IN_ANSWER / size)));
  for (let from = 0; from < asked.length; from += together) {
    const some = asked.slice(from, from + together);
    const answers = await msearch(
      client,
      some.map((one) => search(one, { terms: { field: one.field, size } })),
      signal,
    );
    for (const [at, one] of some.entries()) {
      const answer = answers[at];
      if (answer === undefined || failuresOf([answer]).length > 0) {
        found.push(undefined);
        continue;
      }
      // A pattern that finds no index any more has no aggregations.
      const { values } = answer.aggregations
        ? listed.parse(answer.aggregations)
        : { values: { sum_other_doc_count: 0, buckets: [] } };
      const isWhole = values.sum_other_doc_count === 0;
      if (isWhole) found.push(values.buckets.map((bucket) => bucket.key));
      else found.push(most <= size ? undefined : await byPages(client, one, most, signal));
    }
  }
  return found;
};
