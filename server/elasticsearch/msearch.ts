import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ElasticsearchClient } from '@kbn/core/server';
import { clusterProblems } from './clusters';
import {
  isError,
  isOfNoIndex,
  NO_INDEX,
  withoutFailingIndices,
  type ErrorItem,
  type SearchAnswer,
} from './failing_indices';
import { shardFailureWords } from './failure_words';
import { parseLossless } from './lossless';
import { recording } from './recorder';
import { noteErrors } from './stale_caps';

/** One search of several that travel together. Without indices the body names a point in time. */
export interface Search {
  /** What for, in a word or two, for those who look at the searches behind a view. */
  purpose?: string;
  indices?: readonly string[];
  body: Readonly<Record<string, unknown>>;
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

/** Searches that count must be repeatable to be cached; those with a point in time name no index. */
const header = (search: Search) =>
  search.indices === undefined
    ? {}
    : { index: [...search.indices], ignore_unavailable: true, allow_no_indices: true };

/** The types of the errors in an answer, of its shards and of the whole. */
const errorTypes = (item: SearchAnswer | ErrorItem): string[] =>
  isError(item)
    ? [item.error.type, ...(item.error.root_cause ?? []).map(({ type }) => type)]
    : [
        ...(item._shards.failures ?? []).map(({ reason }) => reason.type),
        ...clusterProblems(item).flatMap(({ types }) => types),
      ];

/** Sends searches in one request; each is answered by itself. */
const send = async (
  client: ElasticsearchClient,
  searches: readonly Search[],
  signal: AbortSignal,
): Promise<readonly (SearchAnswer | ErrorItem)[]> => {
  if (searches.length === 0) return [];
  const takeAnswers = recording(client, searches);
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
  takeAnswers?.(answer.responses);
  return answer.responses;
};

/**
 * Sends searches in one request and gives their answers in the same order. Indices that cannot be
 * searched are left out and named among the failures, as long as others answer everything.
 * @throws the first search's error, as a client error with `statusCode` and reason.
 */
export const msearch = async (
  client: ElasticsearchClient,
  searches: readonly Search[],
  signal: AbortSignal,
): Promise<SearchAnswer[]> => {
  const items = (await send(client, searches, signal)).map((item, at) =>
    isOfNoIndex(item, searches[at]) ? NO_INDEX : item,
  );
  noteErrors(client, items.flatMap(errorTypes));
  const failed = items.find(isError);
  const answers = await withoutFailingIndices(searches, items, (again) =>
    send(client, again, signal),
  );
  if (failed !== undefined && answers === undefined) throw new SearchError(failed);
  return answers ?? [];
};

/** Failed shards as sentences: an index once for each reason, those of one reason together. */
const shardFailures = (answers: readonly SearchAnswer[]): string[] => {
  const unnamed = Math.max(
    0,
    ...answers.map(({ _shards: { failed, failures = [] } }) => (failures.length > 0 ? 0 : failed)),
  );
  return [
    ...shardFailureWords(answers.flatMap(({ _shards }) => _shards.failures ?? [])),
    ...(unnamed > 0 ? [`${unnamed} ${unnamed === 1 ? 'shard' : 'shards'} did not answer`] : []),
  ];
};

/** Shards, clusters and time-outs that make an answer incomplete, as sentences. */
export const failuresOf = (answers: readonly SearchAnswer[]): string[] => [
  ...new Set([
    ...shardFailures(answers),
    ...answers.flatMap((answer) => clusterProblems(answer).map(({ words }) => words)),
    ...(answers.some((answer) => answer.timed_out) ? ['the search ran out of time'] : []),
  ]),
];

/** Events that searches found in all; they must have asked for exact totals. */
export const totalOf = (answers: readonly SearchAnswer[]): number =>
  answers.reduce(
    (sum, { hits }) => sum + (typeof hits.total === 'object' ? hits.total.value : 0),
    0,
  );
