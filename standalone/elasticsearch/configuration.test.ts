import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeSettings, toYaml } from './configuration';
import { prepareFolders } from './folders';

test('every value is quoted, so that no path or name is read as something else', () => {
  expect(toYaml({ 'path.data': '/a "b": #c', 'http.port': 9200, 'x.enabled': true })).toBe(
    'path.data: "/a \\"b\\": #c"\nhttp.port: "9200"\nx.enabled: "true"\n',
  );
});

test('a setting is only written when the distribution has the module that knows it', async () => {
  const home = mkdtempSync(join(tmpdir(), 'configuration-test-'));
  const folders = await prepareFolders(join(home, 'data'), undefined, () => {});
  expect(nodeSettings(home, folders, 9200)).not.toHaveProperty(['ingest.geoip.downloader.enabled']);
  mkdirSync(join(home, 'modules', 'ingest-geoip'), { recursive: true });
  expect(nodeSettings(home, folders, 9200)).toMatchObject({
    'network.host': '127.0.0.1',
    'ingest.geoip.downloader.enabled': false,
  });
});
