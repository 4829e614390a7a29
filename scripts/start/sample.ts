import { loadSample, terminalProgress, type SampleSummary } from '../load/index';
import type { Cluster } from './cluster';
import type { StartOptions } from './options';
import { createSampleNetworks } from './sample_networks';

const words = ({ outcome, events, now, seconds }: SampleSummary): string => {
  const count = events.toLocaleString('en');
  switch (outcome) {
    case 'kept':
      return `The sample of ${count} generated events, up to ${now.toISOString()}, is still fresh`;
    case 'stopped':
      return 'The sample was stopped and will be made anew at the next start';
    case 'loaded':
      return `Loaded a sample of ${count} generated events in ${seconds.toFixed(1)} s`;
    default:
      return outcome satisfies never;
  }
};

/** Makes sure that the sample is there and fresh, and that its networks have their names. */
export const fillWithSample = async (
  { events, seed }: StartOptions,
  cluster: Cluster,
  homeUrl: string,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> => {
  const summary = await loadSample(
    cluster.client,
    { events, seed, index: 'suricata', signal },
    terminalProgress(process.stderr),
  );
  say(words(summary));
  if (cluster.login) await createSampleNetworks(homeUrl, cluster.login);
};
