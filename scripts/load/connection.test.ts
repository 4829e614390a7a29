import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, connectionOf } from './connection';

let dataFolder: string;

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'connection-'));
});

afterEach(() => rmSync(dataFolder, { recursive: true }));

const started = { url: 'http://127.0.0.1:9201', username: 'hunter', password: 'made-up' };
const credentials = { username: 'hunter', password: 'made-up' };
const start = (content: unknown = started) =>
  writeFileSync(join(dataFolder, 'connection.json'), JSON.stringify(content));

it('says what to do when there is no Elasticsearch', async () => {
  await expect(connectionOf({ dataFolder }, {})).rejects.toThrow('Start one with npm start');
});

it('uses the Elasticsearch that npm start runs', async () => {
  start();
  expect(await connectionOf({ dataFolder }, {})).toEqual({
    url: 'http://127.0.0.1:9201',
    credentials,
    ca: undefined,
  });
});

it('prefers the address of the command line, then that of the environment', async () => {
  start();
  const env = {
    ELASTICSEARCH_URL: 'https://one.example:9200',
    ELASTICSEARCH_USERNAME: 'loader',
    ELASTICSEARCH_PASSWORD: 'secret',
  };
  const loader = { username: 'loader', password: 'secret' };
  expect(await connectionOf({ dataFolder }, env)).toMatchObject({
    url: 'https://one.example:9200',
    credentials: loader,
  });
  expect(await connectionOf({ url: 'https://two.example/es', dataFolder }, env)).toMatchObject({
    url: 'https://two.example/es',
    credentials: loader,
  });
});

it('knows the password when the address given is that of npm start', async () => {
  start();
  const same = await connectionOf({ url: 'http://127.0.0.1:9201/', dataFolder }, {});
  expect(same.credentials).toEqual(credentials);
  const other = await connectionOf({ url: 'http://other.example:9201', dataFolder }, {});
  expect(other.credentials).toBeUndefined();
});

it('does not repeat an address that it cannot use, which may hold a password', async () => {
  const use = connectionOf({ url: 'ftp://u:secret@x', dataFolder }, {});
  await expect(use).rejects.toThrow('cannot be understood');
  await expect(use).rejects.not.toThrow('secret');
});

it('names a certificate file or connection file that is no use', async () => {
  const env = { ELASTICSEARCH_URL: 'https://x.example', ELASTICSEARCH_CA: join(dataFolder, 'no') };
  await expect(connectionOf({ dataFolder }, env)).rejects.toThrow('ELASTICSEARCH_CA');
  start({ url: 3 });
  await expect(connectionOf({ dataFolder }, {})).rejects.toThrow('connection.json is not what');
});

it('says that nothing listens', async () => {
  const connecting = connect({ url: 'http://127.0.0.1:1', dataFolder }, {});
  await expect(connecting).rejects.toMatchObject({ name: 'LoadError', exitCode: 1 });
});
