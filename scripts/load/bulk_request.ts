import { setTimeout as sleep } from 'node:timers/promises';
import { errors, type Client } from '@elastic/elasticsearch';
import { BULK_FILTER_PATH, itemOutcomes, type ItemOutcome } from './bulk_answer';
import { EXIT_CODES, LoadError, messageOf } from './errors';

/** One document of a bulk request. */
export interface BulkItem {
  /** Action line with its line feed. */
  action: string;
  /** The document as it is; none for a deletion. */
  source?: Buffer;
}

/** How long nothing may come of retrying before the load stops (it can be gone on with). */
export interface Patience {
  seconds: number;
  /** Told before each wait. */
  onWait: (why: string, waitSeconds: number) => void;
}

const LINE_FEED = Buffer.from('\n');
const FIRST_WAIT_SECONDS = 0.5;
const LONGEST_WAIT_SECONDS = 30;
const REQUEST_TIMEOUT_MS = 180_000;

const bodyOf = (items: readonly BulkItem[]): Buffer => {
  const parts: Buffer[] = [];
  for (const { action, source } of items) {
    parts.push(Buffer.from(action));
    if (source !== undefined) parts.push(source, LINE_FEED);
  }
  return Buffer.concat(parts);
};

type Attempt = { outcomes: ItemOutcome[] } | { again: string } | { tooLarge: true };

const attempt = async (client: Client, items: readonly BulkItem[]): Promise<Attempt> => {
  try {
    const answer = await client.transport.request(
      {
        method: 'POST',
        path: '/_bulk',
        querystring: { filter_path: BULK_FILTER_PATH },
        bulkBody: bodyOf(items),
      },
      { maxRetries: 0, requestTimeout: REQUEST_TIMEOUT_MS },
    );
    return { outcomes: itemOutcomes(answer, items.length) };
  } catch (error) {
    if (error instanceof errors.ConnectionError || error instanceof errors.TimeoutError) {
      return { again: `Elasticsearch cannot be reached (${error.message})` };
    }
    if (!(error instanceof errors.ResponseError)) throw error;
    const status = error.statusCode ?? 0;
    if (status === 413) return { tooLarge: true };
    if (error.message.includes('cluster_block_exception')) throw blockedError(error.message);
    if ([429, 502, 503, 504].includes(status)) {
      return { again: `Elasticsearch is busy (status ${status})` };
    }
    if (status === 401 || status === 403) {
      throw new LoadError(
        `Elasticsearch does not let this user write (status ${status}): ${error.message}`,
        EXIT_CODES.failed,
      );
    }
    throw new LoadError(`Elasticsearch refused a request: ${messageOf(error)}`, EXIT_CODES.failed);
  }
};

/** Waits between attempts: longer each time, started anew as soon as something was written. */
class BackOff {
  private waitSeconds = FIRST_WAIT_SECONDS;
  private waited = 0;

  constructor(private readonly patience: Patience) {}

  progress(): void {
    this.waitSeconds = FIRST_WAIT_SECONDS;
    this.waited = 0;
  }

  async wait(why: string): Promise<void> {
    if (this.waited >= this.patience.seconds) {
      throw new LoadError(
        `${why}, for ${Math.round(this.waited)} seconds now. Nothing is lost: run the same command again to go on.`,
        EXIT_CODES.failed,
      );
    }
    this.patience.onWait(why, this.waitSeconds);
    await sleep(this.waitSeconds * 1000);
    this.waited += this.waitSeconds;
    this.waitSeconds = Math.min(this.waitSeconds * 2, LONGEST_WAIT_SECONDS);
  }
}

/** What finally became of a document. */
export type FinalOutcome = Exclude<ItemOutcome, { kind: 'busy' | 'blocked' }>;

/**
 * Sends documents until each is written or refused, waiting out a busy or unreachable
 * Elasticsearch. `onOutcome` is called once for each document.
 *
 * Throws LoadError when the patience is at an end, when the user may not write, or when the index
 * is blocked (exit code 4); documents without an outcome are then not written.
 */
export const sendBulk = async <Item extends BulkItem>(
  client: Client,
  items: readonly Item[],
  patience: Patience,
  onOutcome: (item: Item, outcome: FinalOutcome) => void,
): Promise<void> => {
  const backOff = new BackOff(patience);
  let open = items;
  while (open.length > 0) {
    const result = await attempt(client, open);
    if ('again' in result) {
      await backOff.wait(result.again);
      continue;
    }
    if ('tooLarge' in result) {
      const [first] = open;
      if (open.length === 1 && first !== undefined) {
        onOutcome(first, { kind: 'refused', reason: 'larger than Elasticsearch takes (413)' });
        return;
      }
      const half = Math.ceil(open.length / 2);
      await sendBulk(client, open.slice(0, half), patience, onOutcome);
      open = open.slice(half);
      continue;
    }
    const busy: Item[] = [];
    let blocked: string | undefined;
    open.forEach((item, at) => {
      const outcome = result.outcomes[at];
      if (outcome === undefined || outcome.kind === 'busy') busy.push(item);
      else if (outcome.kind === 'blocked') blocked = outcome.reason;
      else onOutcome(item, outcome);
    });
    if (blocked !== undefined) throw blockedError(blocked);
    if (busy.length < open.length) backOff.progress();
    open = busy;
    if (open.length > 0) await backOff.wait('Elasticsearch is busy');
  }
};

const blockedError = (reason: string): LoadError => {
  const why = /flood.?stage|disk usage|read-only-allow-delete|read-only \/ allow delete/i.test(
    reason,
  )
    ? 'The disk of Elasticsearch is (nearly) full, so it takes no more events. Free some space there'
    : 'An index takes no writes. Remove the block';
  return new LoadError(
    `${why}, then run the same command again: it goes on where it stopped, nothing is lost. Elasticsearch says: ${reason}`,
    EXIT_CODES.blocked,
  );
};
