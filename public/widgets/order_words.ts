/** What an order is called, upwards and downwards. */
export type OrderWords = Readonly<Record<'asc' | 'desc', string>>;

/** By how many of something there are. */
export const byMost = (things: string): OrderWords => ({
  desc: `most ${things} first`,
  asc: `fewest ${things} first`,
});

/** The orders of whatever is seen in events. */
export const SEEN_ORDERS = {
  events: byMost('events'),
  firstSeen: { desc: 'latest first seen first', asc: 'earliest first seen first' },
  lastSeen: { desc: 'latest last seen first', asc: 'earliest last seen first' },
} as const satisfies Readonly<Record<string, OrderWords>>;
