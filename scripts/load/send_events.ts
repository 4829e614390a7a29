import type { Client } from '@elastic/elasticsearch';
import { sendBulk, type Patience } from './bulk_request';
import { mergeDuplicateKeys } from './duplicate_keys';
import type { PreparedEvent } from './prepare';
import type { Reject } from './rejects';

/** An event with the line it came from. */
export interface EventItem {
  event: PreparedEvent;
  line: number;
  /** The line as it stands in the file. */
  bytes: Buffer;
}

/** What became of a batch of events. */
export interface SentEvents {
  indexed: number;
  alreadyThere: number;
  /** Of these, how many had a key twice and were written with a list of both values. */
  merged: number;
  /** Of these, how many are in the index of events that do not fit the usual mapping. */
  mixed: number;
  /** Why the usual mapping refused the first of those that did not fit. */
  mixedBecause?: string;
  refused: Reject[];
  /** Indices that hold events of the batch. */
  indices: Set<string>;
}

/** One attempt to write an event. */
interface Attempt {
  item: EventItem;
  index: string;
  action: string;
  source: Buffer;
}

interface Refusal extends Attempt {
  reason: string;
}

const attemptFor = (item: EventItem, index: string, source: Buffer): Attempt => ({
  item,
  index,
  action: `{"create":{"_index":"${index}","_id":"${item.event.id}"}}\n`,
  source,
});

/**
 * Writes events, each once: one that is there already stays as it is. What its index refuses is
 * tried again: with doubled keys merged, then in the index for events that do not fit the usual
 * mapping. What is refused there too comes back with the reason.
 */
export const sendEvents = async (
  client: Client,
  items: readonly EventItem[],
  patience: Patience,
): Promise<SentEvents> => {
  const sent: SentEvents = {
    indexed: 0,
    alreadyThere: 0,
    merged: 0,
    mixed: 0,
    refused: [],
    indices: new Set(),
  };
  const send = async (
    attempts: readonly Attempt[],
    onWritten: (attempt: Attempt) => void,
  ): Promise<Refusal[]> => {
    const refusals: Refusal[] = [];
    if (attempts.length === 0) return refusals;
    await sendBulk(client, attempts, patience, (attempt, outcome) => {
      if (outcome.kind === 'refused') {
        refusals.push({ ...attempt, reason: outcome.reason });
        return;
      }
      if (outcome.kind === 'done') sent.indexed += 1;
      else sent.alreadyThere += 1;
      sent.indices.add(attempt.index);
      onWritten(attempt);
    });
    return refusals;
  };
  const whole = await send(
    items.map((item) => attemptFor(item, item.event.index, item.event.source)),
    () => undefined,
  );
  const misfits: Refusal[] = [];
  const doubled: Attempt[] = [];
  for (const refusal of whole) {
    const source = mergeDuplicateKeys(refusal.source);
    if (source === undefined) misfits.push(refusal);
    else doubled.push({ ...refusal, source });
  }
  const countMerged = ({ item, source }: Attempt): void => {
    if (source !== item.event.source) sent.merged += 1;
  };
  misfits.push(...(await send(doubled, countMerged)));
  const reasons = new Map(misfits.map(({ item, reason }) => [item, reason]));
  const refused = await send(
    misfits.map(({ item, source }) => attemptFor(item, item.event.mixedIndex, source)),
    (attempt) => {
      countMerged(attempt);
      sent.mixed += 1;
      sent.mixedBecause ??= reasons.get(attempt.item);
    },
  );
  for (const { item, reason } of refused) {
    sent.refused.push({ line: item.line, reason, bytes: item.bytes });
  }
  return sent;
};
