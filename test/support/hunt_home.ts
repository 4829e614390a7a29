import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { API_VERSION, type Contract } from '../../common/api';
import { buildPlugin } from '../../scripts/plugin_build';
import { buildHomeUi } from '../../standalone/bundling';
import { createHome } from '../../standalone/home';
import { testClusterAddress, uniqueName } from '../setup';

const ROOT = resolve(__dirname, '../..');

export interface Login {
  username: string;
  password: string;
}

/** An answer of the API: what the contract promises, or an error's status and sentence. */
export type ApiAnswer<T> = {
  status: number;
  body: T;
  message: string;
  attributes: Record<string, unknown> | undefined;
};

export interface HuntHome {
  url: string;
  /** Where its saved objects are, to make what the API would refuse. */
  savedObjectsIndex: string;
  /** Calls a route as a user; the tests' superuser when none is named. */
  call: <P, Q, B, R, I>(
    contract: Contract<P, Q, B, R, I>,
    input?: { params?: P; query?: Q; body?: I },
    login?: Login,
  ) => Promise<ApiAnswer<R>>;
  /** Calls a route that answers in lines, and gives all of them. */
  callLines: <P, Q, B, R, I>(
    contract: Contract<P, Q, B, R, I>,
    input?: { params?: P; query?: Q; body?: I },
    login?: Login,
  ) => Promise<{ status: number; lines: R[]; message: string }>;
  stop: () => Promise<void>;
}

const fillPath = (path: string, params: unknown): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  );

/** Starts the stand-alone home with the built plugin on the tests' Elasticsearch. */
export const startHuntHome = async (indexPattern: string): Promise<HuntHome> => {
  const { url, username, password } = testClusterAddress();
  const { pluginDir } = await buildPlugin({ root: ROOT, skipZip: true, ifStale: true });
  const { outDir } = await buildHomeUi({ root: ROOT, ifStale: true });
  const dataDir = await mkdtemp(join(tmpdir(), 'suricata-hunt-home-'));
  const indices = {
    savedObjects: `.${uniqueName('hunttest-saved')}`,
    tasks: `.${uniqueName('hunttest-tasks')}`,
  };
  const home = await createHome({
    port: 0,
    elasticsearch: { url, auth: { username, password } },
    pluginDir,
    sharedDepsDir: outDir,
    dataDir,
    config: { suricata_hunt: { indexPattern } },
    indices,
    logging: { level: 'fatal' },
  });
  await home.start();
  const ask = <P, Q, B, R, I>(
    contract: Contract<P, Q, B, R, I>,
    input: { params?: P; query?: Q; body?: I },
    login: Login,
  ): Promise<Response> => {
    const query = new URLSearchParams(input.query as Record<string, string> | undefined);
    const path = fillPath(contract.path, input.params);
    return fetch(`${home.url}${path}?${query.toString()}`, {
      method: contract.method.toUpperCase(),
      headers: {
        authorization: `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`,
        'content-type': 'application/json',
        'elastic-api-version': API_VERSION,
        'kbn-xsrf': 'test',
      },
      ...(contract.method === 'get' ? {} : { body: JSON.stringify(input.body ?? {}) }),
    });
  };
  return {
    url: home.url,
    savedObjectsIndex: indices.savedObjects,
    callLines: async (contract, input = {}, login = { username, password }) => {
      const answer = await ask(contract, input, login);
      const text = await answer.text();
      if (!answer.ok) {
        const { message } = JSON.parse(text) as { message: string };
        return { status: answer.status, lines: [], message };
      }
      const lines = text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => contract.response.parse(JSON.parse(line)));
      return { status: answer.status, lines, message: '' };
    },
    call: async (contract, input = {}, login = { username, password }) => {
      const answer = await ask(contract, input, login);
      const body = (await answer.json()) as {
        message?: string;
        attributes?: Record<string, unknown>;
      };
      return {
        status: answer.status,
        body: answer.ok ? contract.response.parse(body) : (undefined as never),
        message: body.message ?? '',
        attributes: body.attributes,
      };
    },
    stop: async () => {
      await home.stop();
      await rm(dataDir, { recursive: true, force: true });
      const headers = {
        authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
      };
      await fetch(`${url}/${indices.savedObjects},${indices.tasks}?ignore_unavailable=true`, {
        method: 'DELETE',
        headers,
      });
    },
  };
};
