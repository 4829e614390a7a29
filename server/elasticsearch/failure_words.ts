import { namesInShort } from '../../common/layouts';

/** Why a shard, or a whole search, failed: as Elasticsearch says it, with what lies behind. */
export interface FailureReason {
  type: string;
  reason?: string | null | undefined;
  caused_by?: FailureReason | null | undefined;
}

/** A shard that did not answer. */
export interface ShardFailure {
  index?: string | null | undefined;
  reason: FailureReason;
}

/** What some errors mean to those who only look at a screen; what Elasticsearch says follows. */
const PLAIN: Readonly<Record<string, string>> = {
  circuit_breaking_exception: 'Elasticsearch has too little memory left for this search',
  es_rejected_execution_exception: 'Elasticsearch is too busy to answer',
  index_closed_exception: 'closed, so not searched',
  no_shard_available_action_exception: 'no node holds its data at the moment',
  node_disconnected_exception: 'the node that holds its data has gone',
  node_not_connected_exception: 'the node that holds its data has gone',
  script_exception: 'a script fails there',
  task_cancelled_exception: 'the search was stopped',
};

const innermost = (reason: FailureReason): FailureReason =>
  reason.caused_by ? innermost(reason.caused_by) : reason;

/** Why something failed, in words: what it means, and what Elasticsearch says of its cause. */
export const failureWords = (failure: FailureReason): string => {
  const cause = innermost(failure);
  const said = cause.reason ?? failure.reason ?? failure.type;
  const plain = PLAIN[failure.type] ?? PLAIN[cause.type];
  if (plain !== undefined) return `${plain} (${said})`;
  return failure.reason && failure.reason !== said ? `${failure.reason} (${said})` : said;
};

/** Failed shards as sentences without full stop: indices that fail for one reason together. */
export const shardFailureWords = (failures: readonly ShardFailure[]): string[] => {
  const byReason = new Map<string, Set<string>>();
  for (const { index, reason } of failures) {
    const words = failureWords(reason);
    byReason.set(words, (byReason.get(words) ?? new Set()).add(index ?? 'an index'));
  }
  return [...byReason].map(([words, indices]) => `${namesInShort([...indices])}: ${words}`);
};
