import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ElasticsearchClient } from '@kbn/core/server';
import type { estypes } from '@elastic/elasticsearch';
import { parseLossless } from './lossless';

/** One search of several that travel together. Without indices the body names a point in time. */
export interface Search {
  indices?: readonly string[];
  body: Readonly<Record<string, unknown>>;
}

export type SearchAnswer = estypes.SearchResponseBody<Record<string, unknown>, Aggregations>;
type Aggregations = Record<string, estypes.AggregationsAggregate>;

interface ErrorItem {
  error: { type: string; reason?: string | null; root_cause?: { reason?: string | null }[] };
  status: number;
}

/** An error of one search among several, in the shape of the client's own errors. */
class SearchError extends Error {
  override readonly name = 'ResponseError';
  readonly statusCode: number;
  readonly meta: { body: ErrorItem };

  constructor(item: ErrorItem) {
    super(item.error.reason ?? item.error.type);
    this.statusCode = item.status;
    this.meta = { body: item };
  }
}

const isError = (item: SearchAnswer | ErrorItem): item is ErrorItem => 'error' in item;

/** Searches that count must be repeatable to be cached; those with a point in time name no index. */
const header = (search: Search) =>
  search.indices === undefined
    ? {}
    : { index: [...search.indices], ignore_unavailable: true, allow_no_indices: true };

/**
 * Sends searches in one request and gives their answers in the same order.
 * @throws the first search's error, as a client error with `statusCode` and reason.
 */
export const msearch = async (
  client: ElasticsearchClient,
  searches: readonly Search[],
  signal: AbortSignal,
): Promise<SearchAnswer[]> => {
  if (searches.length === 0) return [];
  // As a stream, because the client's own parser would round whole numbers beyond 2^53; the client
  // then does not look at the status either.
  const { body, statusCode } = await client.msearch(
    { searches: searches.flatMap((search) => [header(search), search.body]) },
    { signal, asStream: true, meta: true },
  );
  const json = await text(body as unknown as Readable);
  // Counts are small and their answers long: only events need the slower parser.
  const holdsEvents = searches.some((search) => search.body['size'] !== 0);
  const answer = (holdsEvents ? parseLossless(json) : JSON.parse(json)) as
    { responses: (SearchAnswer | ErrorItem)[] } | ErrorItem;
  if ('error' in answer) throw new SearchError({ ...answer, status: statusCode ?? answer.status });
  return answer.responses.map((item) => {
    if (isError(item)) throw new SearchError(item);
    return item;
  });
};

/** Shards and time-outs that make an answer incomplete, as sentences. */
export const failuresOf = (answers: readonly SearchAnswer[]): string[] => {
  const found = answers.flatMap((answer) => {
    const { failures = [], failed } = answer._shards;
    const reasons = failures.map(
      (failure) =>
        `${failure.index ?? 'an index'}: ${failure.reason.reason ?? failure.reason.type}`,
    );
    return [
      ...reasons,
      ...(failed > 0 && reasons.length === 0 ? [`${failed} shards did not answer`] : []),
      ...(answer.timed_out ? ['the search ran out of time'] : []),
    ];
  });
  return [...new Set(found)];
};

/** Events that searches found in all; they must have asked for exact totals. */
export const totalOf = (answers: readonly SearchAnswer[]): number =>
  answers.reduce(
    (sum, { hits }) => sum + (typeof hits.total === 'object' ? hits.total.value : 0),
    0,
  );
