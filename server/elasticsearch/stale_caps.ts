import type { ElasticsearchClient } from '@kbn/core/server';

const renewals = new WeakMap<ElasticsearchClient, () => void>();

/** Says what to do when a search with this client shows that what is known of the indices is wrong. */
export const onStaleCaps = (client: ElasticsearchClient, renew: () => void): void => {
  renewals.set(client, renew);
};

/** Errors of searches that were made for other indices, or other mappings, than there are. */
const SIGNS: ReadonlySet<string> = new Set([
  'illegal_argument_exception',
  'index_closed_exception',
  'index_not_found_exception',
  'no_such_remote_cluster_exception',
  'query_shard_exception',
  'script_exception',
]);

/** To be told of the error types in an answer: what the client's searches go by may be out of date. */
export const noteErrors = (client: ElasticsearchClient, types: readonly string[]): void => {
  if (types.some((type) => SIGNS.has(type))) renewals.get(client)?.();
};
