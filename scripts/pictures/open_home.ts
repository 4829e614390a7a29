import { z } from 'zod';
import { testCluster, testClusterAddress } from '../../test/setup';
import { startSampleHunt } from '../../test/support/sample_hunt';
import { prepareSample } from './prepare';
import { elasticsearchEnvironment, stopElasticsearch } from '../test/elasticsearch';

/** A home whose screens are walked. */
export interface PicturesHome {
  url: string;
  username: string;
  password: string;
  stop: () => Promise<void>;
}

const EVENTS = 50_000;

const running = (url: string): PicturesHome => {
  const { PICTURES_USERNAME, PICTURES_PASSWORD } = process.env;
  const login = z.object({ username: z.string().min(1), password: z.string().min(1) });
  const read = login.safeParse({ username: PICTURES_USERNAME, password: PICTURES_PASSWORD });
  if (!read.success) throw new Error('Set PICTURES_USERNAME and PICTURES_PASSWORD to sign in.');
  return { url, ...read.data, stop: () => Promise.resolve() };
};

/** The home at the address; without one, a home of its own over a fresh sample, thrown away after. */
export const openPicturesHome = async (url: string | undefined): Promise<PicturesHome> => {
  if (url !== undefined) return running(url);
  await elasticsearchEnvironment();
  const client = testCluster();
  const { username, password } = testClusterAddress();
  const sample = await startSampleHunt(client, EVENTS);
  await prepareSample(client, sample);
  return {
    url: sample.home.url,
    username,
    password,
    stop: async () => {
      await sample.stop();
      await client.close();
      await stopElasticsearch();
    },
  };
};
