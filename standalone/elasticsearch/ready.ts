import { Client, errors } from '@elastic/elasticsearch';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Superuser } from './superuser';

const POLL_MS = 500;
const RECOVERY = '30s';

/**
 * Waits until Elasticsearch answers and has its shards back.
 *
 * @param signal gives up waiting
 * @returns true when it is ready; false when the signal came first
 */
export async function waitUntilReady(
  url: string,
  user: Superuser,
  signal: AbortSignal,
): Promise<boolean> {
  const client = new Client({ node: url, auth: user, maxRetries: 0, requestTimeout: 60_000 });
  try {
    while (!signal.aborted) {
      if (await hasRecovered(client, signal)) return true;
      await sleep(POLL_MS, undefined, { signal }).catch(() => {});
    }
    return false;
  } finally {
    await client.close();
  }
}

async function hasRecovered(client: Client, signal: AbortSignal): Promise<boolean> {
  try {
    await client.cluster.health({ wait_for_status: 'yellow', timeout: RECOVERY }, { signal });
    return true;
  } catch (error) {
    // 408: it answers, but an index stays red. That is for the user to see, not a failed start.
    return error instanceof errors.ResponseError && error.statusCode === 408;
  }
}
