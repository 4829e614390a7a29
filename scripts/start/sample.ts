import { loadSample, terminalProgress } from '../load/index';
import type { Cluster } from './cluster';
import type { StartOptions } from './options';
import { createSampleNetworks } from './sample_networks';

/** Makes sure that the sample is there and fresh, and that its networks have their names. */
export const fillWithSample = async (
  { events, seed }: StartOptions,
  cluster: Cluster,
  homeUrl: string,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> => {
  const report = await loadSample(
    cluster.client,
    { events, seed, index: 'suricata', now: new Date(), signal },
    terminalProgress(process.stderr),
  );
  say(report);
  if (cluster.login) await createSampleNetworks(homeUrl, cluster.login);
};
