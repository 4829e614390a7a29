import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateElasticsearch } from './locate';

const folder = mkdtempSync(join(tmpdir(), 'locate-test-'));

function distribution(path: string, version: string): string {
  const home = join(folder, path);
  mkdirSync(join(home, 'lib/tools/server-launcher'), { recursive: true });
  mkdirSync(join(home, 'config'), { recursive: true });
  writeFileSync(join(home, 'config/jvm.options'), '');
  for (const jar of ['elasticsearch-core', 'elasticsearch']) {
    writeFileSync(join(home, `lib/${jar}-${version}.jar`), '');
  }
  return home;
}

const named = distribution('named', '9.5.1');
const cached = distribution('cache/suricata-hunt/elasticsearch-9.4.3', '9.4.3');
const XDG_CACHE_HOME = join(folder, 'cache');

describe('locateElasticsearch', () => {
  test('takes the one that ES_HOME names before the cached one', () => {
    expect(locateElasticsearch({ ES_HOME: named, XDG_CACHE_HOME })).toEqual({
      home: named,
      version: '9.5.1',
    });
    expect(locateElasticsearch({ XDG_CACHE_HOME })).toEqual({ home: cached, version: '9.4.3' });
  });

  test('finds none in an empty cache, nor in one where unpacking was interrupted', () => {
    expect(locateElasticsearch({ XDG_CACHE_HOME: join(folder, 'empty') })).toBeUndefined();
    const interrupted = join(folder, 'interrupted');
    mkdirSync(join(interrupted, 'suricata-hunt/elasticsearch-9.4.3/lib'), { recursive: true });
    expect(locateElasticsearch({ XDG_CACHE_HOME: interrupted })).toBeUndefined();
  });

  test('does not pass over an ES_HOME that is wrong', () => {
    expect(() => locateElasticsearch({ ES_HOME: folder, XDG_CACHE_HOME })).toThrow(
      `ES_HOME is ${folder}, but that is not a folder with an Elasticsearch 9.4 or newer.`,
    );
  });
});
