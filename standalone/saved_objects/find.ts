import type { estypes } from '@elastic/elasticsearch';
import type * as core from '@kbn/core/server';
import { savedObjectErrors } from './errors';
import { findQuery, findSort, findSource } from './find_query';
import type { Repository } from './repository';

/** As far as Elasticsearch goes without a point in time. */
const MAX_WINDOW = 10_000;
const FINDER_PAGE = 1_000;
const KEEP_ALIVE = '2m';

function knownTypes(repository: Repository, type: string | string[]): core.SavedObjectsType[] {
  return [type].flat().flatMap((name) => repository.knownType(name) ?? []);
}

function searchBody(types: core.SavedObjectsType[], options: core.SavedObjectsFindOptions) {
  const names = types.map(({ name }) => name);
  return {
    query: findQuery(names, options),
    sort: findSort(names, options),
    _source: findSource(names, options.fields) ?? true,
    seq_no_primary_term: true,
    track_total_hits: true,
  };
}

function toResult<T>(
  repository: Repository,
  types: readonly core.SavedObjectsType[],
  hit: estypes.SearchHit,
): core.SavedObjectsFindResult<T> {
  const type = types.find(({ name }) => hit._id?.startsWith(`${name}:`) === true);
  if (type === undefined) {
    throw new Error(`Elasticsearch found ${hit._id}, which is of none of the types asked for.`);
  }
  return { ...repository.present<T>(type, hit), score: hit._score ?? 0 };
}

function totalOf(total: estypes.SearchResponse['hits']['total']): number {
  return typeof total === 'number' ? total : (total?.value ?? 0);
}

/** One page of what fits; types that nobody knows have no objects. */
export async function findObjects<T>(
  repository: Repository,
  options: core.SavedObjectsFindOptions,
): Promise<core.SavedObjectsFindResponse<T>> {
  const { page = 1, perPage = 20 } = options;
  const types = knownTypes(repository, options.type);
  if (types.length === 0) {
    return { saved_objects: [], total: 0, per_page: perPage, page };
  }
  if (page < 1 || perPage < 0 || page * perPage > MAX_WINDOW) {
    throw savedObjectErrors.badRequest(
      `Page ${page} of ${perPage} objects reaches beyond the first ${MAX_WINDOW}. Use a ` +
        'point-in-time finder to read them all',
    );
  }
  const { hits } = await repository.options.client.search({
    index: repository.options.index,
    from: (page - 1) * perPage,
    size: perPage,
    ...searchBody(types, options),
  });
  return {
    saved_objects: hits.hits.map((hit) => toResult<T>(repository, types, hit)),
    total: totalOf(hits.total),
    per_page: perPage,
    page,
  };
}

/** Reads everything that fits, page by page, as it was at the first page. */
export function createFinder<T>(
  repository: Repository,
  options: core.SavedObjectsCreatePointInTimeFinderOptions,
): core.ISavedObjectsPointInTimeFinder<T> {
  const { client, index } = repository.options;
  let pit: string | undefined;

  const close = async (): Promise<void> => {
    const id = pit;
    pit = undefined;
    if (id !== undefined) {
      await client.closePointInTime({ id });
    }
  };

  async function* find(): AsyncGenerator<core.SavedObjectsFindResponse<T>> {
    const types = knownTypes(repository, options.type);
    const perPage = options.perPage ?? FINDER_PAGE;
    if (types.length === 0) {
      return;
    }
    pit = (await client.openPointInTime({ index, keep_alive: KEEP_ALIVE })).id;
    let after: estypes.SortResults | undefined;
    try {
      do {
        const body = searchBody(types, options);
        const answer: estypes.SearchResponse = await client.search({
          ...body,
          // Ties must have an order, or a page boundary among them would lose some.
          sort: [...body.sort, { _shard_doc: { order: 'asc' } }],
          size: perPage,
          pit: { id: pit ?? '', keep_alive: KEEP_ALIVE },
          ...(after !== undefined && { search_after: after }),
        });
        const { hits } = answer.hits;
        pit = answer.pit_id ?? pit;
        after = hits.length < perPage ? undefined : hits.at(-1)?.sort;
        yield {
          saved_objects: hits.map((hit) => toResult<T>(repository, types, hit)),
          total: totalOf(answer.hits.total),
          per_page: perPage,
          page: 0,
          pit_id: pit,
        };
      } while (after !== undefined && pit !== undefined);
    } finally {
      await close();
    }
  }

  return { find, close };
}
