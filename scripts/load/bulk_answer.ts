import { z } from 'zod';

const itemAnswer = z.object({
  status: z.number(),
  error: z
    .object({
      type: z.string(),
      reason: z.string().nullish(),
      caused_by: z.object({ reason: z.string().nullish() }).nullish(),
    })
    .optional(),
});

const bulkAnswer = z.object({
  errors: z.boolean().optional(),
  items: z.array(z.record(z.string(), itemAnswer)).optional(),
});

/** Parts of a bulk answer that itemOutcomes needs. */
export const BULK_FILTER_PATH = [
  'errors',
  'items.*.status',
  'items.*.error.type',
  'items.*.error.reason',
  'items.*.error.caused_by.reason',
].join(',');

/** What became of one document of a bulk request. */
export type ItemOutcome =
  | { kind: 'done' }
  | { kind: 'already_there' }
  /** Elasticsearch is busy: send it again. */
  | { kind: 'busy' }
  /** The index takes no writes: full disk or a block that somebody set. */
  | { kind: 'blocked'; reason: string }
  | { kind: 'refused'; reason: string };

const DONE: ItemOutcome = { kind: 'done' };
const ALREADY_THERE: ItemOutcome = { kind: 'already_there' };
const BUSY: ItemOutcome = { kind: 'busy' };

const LONGEST_REASON = 300;

/** Errors that every other document for the index would meet too. */
const BLOCKING = [
  'cluster_block_exception',
  'index_closed_exception',
  // The cluster does not make indices by itself (action.auto_create_index).
  'index_not_found_exception',
];

/** A reason for people: the first line of each part, without positions and ids. */
const tidy = (reason: string | null | undefined): string | undefined =>
  reason
    ?.split('\n')[0]
    ?.replace(/^\[\d+:\d+\] (?:failed to parse: )?(?:\[\d+:\d+\] )?/, '')
    .replace(/ in document with id '[^']*'/, '')
    .slice(0, LONGEST_REASON);

const reasonOf = (error: z.infer<typeof itemAnswer>['error']): string | undefined => {
  const reason = tidy(error?.reason) ?? error?.type;
  const cause = tidy(error?.caused_by?.reason);
  return cause === undefined || reason === undefined || reason.includes(cause)
    ? reason
    : `${reason}: ${cause}`;
};

const outcomeOf = (action: string, { status, error }: z.infer<typeof itemAnswer>): ItemOutcome => {
  if (status < 300) return DONE;
  if (status === 409) return ALREADY_THERE;
  const reason = reasonOf(error) ?? `status ${status}`;
  // A document to delete that is not there, or whose index is gone.
  if (status === 404 && action === 'delete') return ALREADY_THERE;
  if (BLOCKING.includes(error?.type ?? '')) return { kind: 'blocked', reason };
  // Shards that are moving or starting.
  if (status === 429 || status === 503) return BUSY;
  return { kind: 'refused', reason };
};

/** Outcomes of a bulk answer, in the order of the request. Throws if it is no bulk answer. */
export const itemOutcomes = (answer: unknown, expected: number): ItemOutcome[] => {
  const { items } = bulkAnswer.parse(answer);
  if (items?.length !== expected) {
    throw new Error(
      `Elasticsearch answered for ${items?.length ?? 0} of ${expected} documents of a bulk request.`,
    );
  }
  return items.map((item) => {
    const [only] = Object.entries(item);
    return only === undefined ? { kind: 'refused', reason: 'empty answer' } : outcomeOf(...only);
  });
};
