import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, connectionOptions } from './connection';

let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'connection-'));
});

afterEach(() => rmSync(dataFolder, { recursive: true }));

const started = { url: 'http://127.0.0.1:9201', username: 'hunter', password: 'made-up' };
const start = (content: unknown = started) =>
  writeFileSync(join(dataFolder, 'connection.json'), JSON.stringify(content));

it('says what to do when there is no Elasticsearch', () => {
  expect(() => connectionOptions({ dataFolder }, {})).toThrow('Start one with npm start');
});

it('uses the Elasticsearch that npm start runs', () => {
  start();
  expect(connectionOptions({ dataFolder }, {})).toEqual({
    node: 'http://127.0.0.1:9201',
    auth: { username: 'hunter', password: 'made-up' },
  });
});

it('prefers the address of the command line, then that of the environment', () => {
  start();
  const env = {
    ELASTICSEARCH_URL: 'https://one.example:9200',
    ELASTICSEARCH_USERNAME: 'loader',
    ELASTICSEARCH_PASSWORD: 'secret',
  };
  const auth = { username: 'loader', password: 'secret' };
  expect(connectionOptions({ dataFolder }, env)).toMatchObject({
    node: 'https://one.example:9200/',
    auth,
  });
  expect(connectionOptions({ url: 'https://two.example/es', dataFolder }, env)).toMatchObject({
    node: 'https://two.example/es',
    auth,
  });
});

it('knows the password when the address given is that of npm start', () => {
  start();
  const { auth } = connectionOptions({ url: 'http://127.0.0.1:9201/', dataFolder }, {});
  expect(auth).toEqual({ username: 'hunter', password: 'made-up' });
  expect(connectionOptions({ url: 'http://other.example:9201', dataFolder }, {}).auth).toBe(
    undefined,
  );
});

it('takes an API key, or what the address holds', () => {
  const url = 'https://a%40b:p%3Aq@one.example:9200';
  expect(connectionOptions({ url, dataFolder }, {})).toMatchObject({
    node: 'https://one.example:9200/',
    auth: { username: 'a@b', password: 'p:q' },
  });
  expect(connectionOptions({ url, dataFolder }, { ELASTICSEARCH_API_KEY: 'k' }).auth).toEqual({
    apiKey: 'k',
  });
});

it('does not repeat an address that it cannot use, which may hold a password', () => {
  const use = () => connectionOptions({ url: 'ftp://u:secret@x', dataFolder }, {});
  expect(use).toThrow('The address of Elasticsearch is not usable');
  expect(use).not.toThrow('secret');
});

it('names a certificate file or connection file that is no use', () => {
  const env = { ELASTICSEARCH_URL: 'https://x.example', ELASTICSEARCH_CA: join(dataFolder, 'no') };
  expect(() => connectionOptions({ dataFolder }, env)).toThrow('ELASTICSEARCH_CA');
  start({ url: 3 });
  expect(() => connectionOptions({ dataFolder }, {})).toThrow('connection.json is not what');
});

it('says that nothing listens', async () => {
  const connecting = connect({ url: 'http://127.0.0.1:1', dataFolder }, {});
  await expect(connecting).rejects.toThrow('Is it running, and is the address right?');
});
