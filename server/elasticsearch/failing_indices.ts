import type { estypes } from '@elastic/elasticsearch';
import type { FailureReason, ShardFailure } from './failure_words';
import type { Search } from './msearch';

/** Why one search of several gave no answer. */
export interface ErrorItem {
  error: FailureReason & {
    root_cause?: FailureReason[];
    failed_shards?: ShardFailure[];
  };
  status: number;
}

export type SearchAnswer = estypes.SearchResponseBody<Record<string, unknown>>;

export const isError = (item: SearchAnswer | ErrorItem): item is ErrorItem => 'error' in item;

/** Stands for an answer that looked at no index: it has none of the parts that were asked for. */
export const NO_INDEX: ErrorItem = {
  error: { type: 'index_not_found_exception', reason: 'index deleted or renamed a moment ago' },
  status: 503,
};

/** Whether the indices of a search were all gone when it was answered. */
export const isOfNoIndex = (item: SearchAnswer | ErrorItem, search: Search | undefined): boolean =>
  !isError(item) &&
  item._shards.total === 0 &&
  item.aggregations === undefined &&
  search?.body['aggs'] !== undefined;

/** Overload passes: then the whole is asked again, and not answered in part. */
const OVERLOADED = 429;

/** What tells apart where searches look. */
const placeOf = ({ indices, body }: Search): string => JSON.stringify(indices ?? body['pit']);

/**
 * A search whose answer can stand for those that failed, with nothing found: indices are left out
 * only where others answered everything. Where every index has failed somewhere, it is the question
 * that cannot be answered. Undefined then.
 */
const answeringSearch = (
  searches: readonly Search[],
  items: readonly (SearchAnswer | ErrorItem)[],
): Search | undefined => {
  const failing = new Set<string>();
  for (const [at, item] of items.entries()) {
    const search = searches[at];
    if (search === undefined || !isError(item)) continue;
    if (item.status === OVERLOADED) return undefined;
    failing.add(placeOf(search));
  }
  return searches.find((search) => !failing.has(placeOf(search)));
};

const failuresIn = ({ error }: ErrorItem, { indices }: Search): ShardFailure[] => {
  const cause = error.root_cause?.[0] ?? error;
  return error.failed_shards && error.failed_shards.length > 0
    ? error.failed_shards
    : (indices ?? []).map((index) => ({ index, reason: cause }));
};

/** The answer of a search all of whose shards failed: what it found elsewhere, nothing, in its form. */
const failedAnswer = (item: ErrorItem, search: Search, form: SearchAnswer): SearchAnswer => {
  const failures = failuresIn(item, search);
  const failed = Math.max(1, failures.length);
  return {
    ...form,
    _shards: {
      total: failed,
      successful: 0,
      skipped: 0,
      failed,
      failures: failures.map(({ index, reason }) => ({
        shard: 0,
        ...(typeof index === 'string' && { index }),
        reason: reason as estypes.ErrorCause,
      })),
    },
  };
};

const NOTHING: SearchAnswer = {
  took: 0,
  timed_out: false,
  _shards: { total: 0, successful: 0, skipped: 0, failed: 0 },
  hits: { total: { value: 0, relation: 'eq' }, hits: [] },
};

/**
 * Answers in which indices that cannot be searched are left out and named, as Elasticsearch itself
 * does within one search: an index with a broken mapping does not take the others with it. For the
 * form of an answer, the search is asked once more where it can be answered, of no event.
 * Undefined where the errors must be told instead.
 */
export const withoutFailingIndices = async (
  searches: readonly Search[],
  items: readonly (SearchAnswer | ErrorItem)[],
  send: (searches: readonly Search[]) => Promise<readonly (SearchAnswer | ErrorItem)[]>,
): Promise<SearchAnswer[] | undefined> => {
  const whole = items.flatMap((item) => (isError(item) ? [] : [item]));
  if (whole.length === items.length) return whole;
  const elsewhere = answeringSearch(searches, items);
  if (elsewhere === undefined) return undefined;
  // Lists of hits, as those of frozen views, are empty without asking.
  const { indices } = elsewhere;
  const shaped = searches.filter(
    ({ body }, at) => body['aggs'] !== undefined && isError(items[at] ?? NOTHING),
  );
  if (indices === undefined && shaped.length > 0) return undefined;
  const forms = await send(
    shaped.map(({ body, purpose }) => ({
      purpose: `form of an answer: ${purpose ?? 'search'}`,
      indices: indices ?? [],
      body: { ...body, query: { match_none: {} } },
    })),
  );
  const formOf = new Map(shaped.map((search, at) => [search, forms[at]]));
  const answers = items.flatMap((item, at): SearchAnswer[] => {
    if (!isError(item)) return [item];
    const search = searches[at];
    const form = search && (formOf.get(search) ?? NOTHING);
    return search === undefined || form === undefined || isError(form)
      ? []
      : [failedAnswer(item, search, form)];
  });
  return answers.length === items.length ? answers : undefined;
};
