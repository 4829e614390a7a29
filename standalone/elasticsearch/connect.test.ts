import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveCluster } from './connect';

const URL_WITH_USER = 'https://ana:p%40ss@search.example:9200/';

describe('resolveCluster', () => {
  test('finds nothing when none is named', async () => {
    expect(await resolveCluster({ env: {} })).toBeUndefined();
    expect(await resolveCluster({ elasticsearch: '', env: {} })).toBeUndefined();
  });

  test('takes the option before the environment, and keeps credentials out of the address', async () => {
    const env = { ELASTICSEARCH_URL: 'http://other:9200', ELASTICSEARCH_API_KEY: 'key' };
    expect(await resolveCluster({ elasticsearch: URL_WITH_USER, env })).toEqual({
      url: 'https://search.example:9200',
      credentials: { username: 'ana', password: 'p@ss' },
      ca: undefined,
    });
    expect(await resolveCluster({ env })).toEqual({
      url: 'http://other:9200',
      credentials: { apiKey: 'key' },
      ca: undefined,
    });
  });

  test('keeps a path, for a cluster behind a proxy', async () => {
    const cluster = await resolveCluster({ elasticsearch: 'https://a.example/es/', env: {} });
    expect(cluster?.url).toBe('https://a.example/es');
  });

  test('takes user and password from the environment, both or none', async () => {
    const env = { ELASTICSEARCH_URL: 'http://a:1', ELASTICSEARCH_USERNAME: 'ana' };
    await expect(resolveCluster({ env })).rejects.toThrow(
      'ELASTICSEARCH_USERNAME is set without ELASTICSEARCH_PASSWORD. Set both.',
    );
    const both = { ...env, ELASTICSEARCH_PASSWORD: 'word' };
    expect((await resolveCluster({ env: both }))?.credentials).toEqual({
      username: 'ana',
      password: 'word',
    });
  });

  test('reads the certificate, or says that it cannot', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'connect-test-')), 'ca.pem');
    writeFileSync(file, 'PEM');
    const env = { ELASTICSEARCH_URL: 'https://a:1', ELASTICSEARCH_CA: file };
    expect((await resolveCluster({ env }))?.ca).toBe('PEM');
    const wrong = { ...env, ELASTICSEARCH_CA: `${file}.none` };
    await expect(resolveCluster({ env: wrong })).rejects.toThrow('ELASTICSEARCH_CA cannot be read');
  });

  test.each(['search.example:9200', 'ftp://ana:secret@a', 'http//ana:secret@a', 'ana:secret@a'])(
    'refuses %s without repeating it',
    async (elasticsearch) => {
      const error: unknown = await resolveCluster({ elasticsearch, env: {} }).catch(
        (thrown: unknown) => thrown,
      );
      expect(String(error)).toContain('cannot be understood');
      expect(String(error)).not.toContain('secret');
    },
  );
});
