import type { Client } from '@elastic/elasticsearch';
import { createNetwork } from '../../common/api';
import { SAMPLE_NETWORKS } from '../../sample';
import { loadSample, SILENT } from '../../scripts/load/index';
import { uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from './hunt_home';

/** A home over the generated company network, with its network definitions. */
export interface SampleHunt {
  home: HuntHome;
  /** The beginning of the names of the sample's indices. */
  index: string;
  stop: () => Promise<void>;
}

export const startSampleHunt = async (
  client: Client,
  events: number,
  options: { through?: string } = {},
): Promise<SampleHunt> => {
  const index = uniqueName('sample');
  await loadSample(client, { index, events, seed: 7, now: new Date() }, SILENT);
  const home = await startHuntHome(`${index}-*`, options);
  for (const network of SAMPLE_NETWORKS) {
    const { status } = await home.call(createNetwork, { body: network });
    if (status !== 200) throw new Error(`The network ${network.name} was not created.`);
  }
  return {
    home,
    index,
    stop: async () => {
      await home.stop();
      const names = await client.indices.get({ index: `${index}-*` });
      await client.indices.delete({ index: Object.keys(names) });
    },
  };
};
