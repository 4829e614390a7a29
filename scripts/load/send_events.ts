import type { Client } from '@elastic/elasticsearch';
import { sendBulk, type Patience } from './bulk_request';
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
  /** Of these, how many are in the index of events that do not fit the usual mapping. */
  mixed: number;
  refused: Reject[];
  /** Indices that hold events of the batch. */
  indices: Set<string>;
  /** Why the usual mapping refused the first of those that did not fit. */
  mixedBecause?: string;
}

const createAction = (index: string, id: string): string =>
  `{"create":{"_index":"${index}","_id":"${id}"}}\n`;

const bulkItem = (item: EventItem, index: string) => ({
  item,
  index,
  action: createAction(index, item.event.id),
  source: item.event.source,
});

/**
 * Writes events, each once: one that is there already stays as it is. An event that its index
 * refuses is tried once more in the index for events that do not fit; what is refused there too
 * comes back with the first reason.
 */
export const sendEvents = async (
  client: Client,
  items: readonly EventItem[],
  patience: Patience,
): Promise<SentEvents> => {
  const sent: SentEvents = {
    indexed: 0,
    alreadyThere: 0,
    mixed: 0,
    refused: [],
    indices: new Set(),
  };
  const misfits = new Map<EventItem, string>();
  const send = async (bulkItems: ReturnType<typeof bulkItem>[], mixed: boolean): Promise<void> =>
    sendBulk(client, bulkItems, patience, ({ item, index }, outcome) => {
      if (outcome.kind === 'refused') {
        if (mixed) {
          const reason = misfits.get(item) ?? outcome.reason;
          sent.refused.push({ line: item.line, reason, bytes: item.bytes });
        } else misfits.set(item, outcome.reason);
        return;
      }
      if (outcome.kind === 'done') sent.indexed += 1;
      else sent.alreadyThere += 1;
      if (mixed) {
        sent.mixed += 1;
        sent.mixedBecause ??= misfits.get(item);
      }
      sent.indices.add(index);
    });
  await send(
    items.map((item) => bulkItem(item, item.event.index)),
    false,
  );
  if (misfits.size > 0) {
    await send(
      Array.from(misfits.keys(), (item) => bulkItem(item, item.event.mixedIndex)),
      true,
    );
  }
  return sent;
};
