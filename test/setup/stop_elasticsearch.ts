import { shared } from './shared_elasticsearch';

/** Stops the Elasticsearch of this test run when the last of Jest's projects is done with it. */
export default async function stop(): Promise<void> {
  shared.users -= 1;
  if (shared.users === 0) await shared.stop?.();
}
