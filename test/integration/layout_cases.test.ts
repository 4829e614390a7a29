/** One meaning of a field, however each index of a pattern has it: cases from the field. */
import type { estypes } from '@elastic/elasticsearch';
import type { FilterNode } from '../../common/filters';
import { layoutGroups } from '../../common/layouts';
import { fetchCaps } from '../../server/elasticsearch';
import { testCluster, uniqueName } from '../setup';
import { askLayouts, layoutScope } from '../support/layout_hunt';
import { makeIndex } from '../support/layout_indices';

type Json = Record<string, unknown>;
type Property = estypes.MappingProperty;

const client = testCluster();
const prefix = uniqueName('lcase');
const made: string[] = [];

const keyword: Property = { type: 'keyword', ignore_above: 1_024 };
const textWith = (ending: string): Property => ({
  type: 'text',
  fields: { [ending]: { type: 'keyword', ignore_above: 256 } },
});

const index = async (
  name: string,
  properties: Record<string, Property>,
  documents: Json[],
): Promise<string> => {
  const full = `${prefix}-${name}`;
  await makeIndex(
    client,
    full,
    {
      dynamic: false,
      properties: { event_type: keyword, '@timestamp': { type: 'date' }, ...properties },
    },
    documents.map((document) => ({
      '@timestamp': '2026-11-25T00:00:00Z',
      event_type: 'alert',
      ...document,
    })),
  );
  made.push(full);
  return full;
};

const ask = async (pattern: string, filter: FilterNode, path?: string) =>
  askLayouts(await layoutScope(client, `${prefix}-${pattern}`), [filter], path);

afterAll(async () => {
  if (made.length > 0) await client.indices.delete({ index: made });
  await client.close();
});

describe('texts', () => {
  const alert = (signature: string): Json => ({ alert: { signature } });
  const inAlert = (property: Property) => ({ alert: { properties: { signature: property } } });

  it('an alert in three indices, its signature a keyword, text + .keyword and text + .raw, counts 3', async () => {
    await index('sig-a', inAlert(keyword), [alert('ET MALWARE Agent beacon')]);
    await index('sig-b', inAlert(textWith('keyword')), [alert('ET MALWARE Agent beacon')]);
    await index('sig-c', inAlert(textWith('raw')), [alert('ET MALWARE Agent beacon')]);
    const found = await ask(
      'sig-*',
      { field: 'alert.signature', op: 'contains', value: 'MALWARE Agent' },
      'alert.signature',
    );
    expect(found).toEqual({
      total: 3,
      values: { 'ET MALWARE Agent beacon': 3 },
      notes: [],
      failures: [],
    });
  });

  it('a host name that is a keyword in one index and only analysed in another is told where it is lost', async () => {
    const http = (property: Property) => ({ http: { properties: { hostname: property } } });
    const event = { event_type: 'http', http: { hostname: 'www.example.org' } };
    await index('host-a', http(keyword), [event]);
    await index('host-b', http({ type: 'text' }), [event]);
    const found = await ask(
      'host-*',
      { field: 'http.hostname', op: 'is', value: 'www.example.org' },
      'http.hostname',
    );
    expect(found.total).toBe(1);
    expect(found.values).toEqual({ 'www.example.org': 1 });
    expect(found.failures).toEqual([]);
    expect(found.notes.map(({ field }) => field)).toEqual(['http.hostname']);
  });

  it('an index that lacks the exact form that another has is not asked by it', async () => {
    const http = (property: Property) => ({ http: { properties: { url: property } } });
    await index('url-a', http(textWith('keyword')), [{ http: { url: '/a' } }]);
    await index('url-b', http({ type: 'text' }), [{ http: { url: '/a' } }]);
    const found = await ask('url-*', { field: 'http.url', op: 'is', value: '/a' });
    expect(found.total).toBe(1);
    expect(found.notes).toHaveLength(1);
    const exists = await ask('url-*', { field: 'http.url', op: 'exists' });
    expect(exists).toMatchObject({ total: 2, notes: [] });
  });
});

describe('addresses and numbers', () => {
  it('addresses kept as texts are in a network by what they mean', async () => {
    const full = '2001:0db8:0000:0000:0000:0000:0000:0001';
    await index('net-ip', { src_ip: { type: 'ip' } }, [{ src_ip: '10.1.2.3' }, { src_ip: full }]);
    await index('net-kw', { src_ip: keyword }, [{ src_ip: '10.1.2.3' }, { src_ip: full }]);
    await index('net-text', { src_ip: textWith('keyword') }, [
      { src_ip: '10.4.5.6' },
      { src_ip: '11.0.0.1' },
    ]);
    await index(
      'net-selks',
      {
        src_ip: { type: 'ip', fields: { keyword: { type: 'keyword' }, raw: { type: 'keyword' } } },
      },
      [{ src_ip: '10.7.7.7' }, { src_ip: '11.0.0.1' }],
    );
    await index(
      'net-alias',
      {
        source: { properties: { ip: { type: 'ip' } } },
        src_ip: { type: 'alias', path: 'source.ip' },
      },
      [{ source: { ip: '10.9.9.9' } }],
    );
    const found = await ask('net-*', { field: 'src_ip', op: 'inNetwork', value: '10.0.0.0/8' });
    expect(found).toMatchObject({ total: 5, notes: [], failures: [] });
    const single = await ask('net-*', { field: 'src_ip', op: 'is', value: '2001:db8::1' });
    expect(single).toMatchObject({ total: 2, notes: [], failures: [] });
  });

  it('ports kept as texts are in a range by their number', async () => {
    await index(
      'port-kw',
      { dest_port: keyword },
      ['9', '443', '51515'].map((dest_port) => ({ dest_port })),
    );
    await index('port-long', { dest_port: { type: 'long' } }, [{ dest_port: 2_000 }]);
    const found = await ask('port-*', { field: 'dest_port', op: 'range', gte: 1_024, lte: 65_535 });
    expect(found).toMatchObject({ total: 2, notes: [], failures: [] });
    const is = await ask('port-*', { field: 'dest_port', op: 'is', value: 443 });
    expect(is.total).toBe(1);
  });

  it('types of numbers that differ are asked and counted together', async () => {
    for (const type of ['long', 'integer', 'short'] as const) {
      await index(`num-${type}`, { src_port: { type } }, [{ src_port: 443 }]);
    }
    const scope = await layoutScope(client, `${prefix}-num-*`);
    const found = await askLayouts(
      scope,
      [{ field: 'src_port', op: 'range', lte: 443 }],
      'src_port',
    );
    expect(found).toMatchObject({ total: 3, values: { 443: 3 } });
  });

  it('flags of DNS, hex text, that an index took for numbers are found by their text', async () => {
    const dns = (property: Property) => ({ dns: { properties: { flags: property } } });
    await index('dns-long', dns({ type: 'long' }), [{ dns: { flags: '8180' } }]);
    await index('dns-kw', dns(keyword), [{ dns: { flags: '8180' } }, { dns: { flags: '81a0' } }]);
    const number = await ask('dns-*', { field: 'dns.flags', op: 'is', value: '8180' });
    expect(number).toMatchObject({ total: 2, failures: [] });
    const hex = await ask('dns-*', { field: 'dns.flags', op: 'is', value: '81a0' });
    expect(hex).toMatchObject({ total: 1, failures: [] });
    const part = await ask('dns-*', { field: 'dns.flags', op: 'startsWith', value: '81' });
    expect(part.total).toBe(2);
    expect(part.notes).toHaveLength(1);
  });
});

describe('what cannot be asked', () => {
  const tls = (property: Property) => ({ tls: { properties: { sni: property } } });
  const event = { event_type: 'tls', tls: { sni: 'www.example.org' } };
  const filter: FilterNode = { field: 'tls.sni', op: 'is', value: 'www.example.org' };

  it('a field without index is found by its values on disk', async () => {
    await index('noindex', tls({ type: 'keyword', index: false }), [event]);
    expect(await ask('noindex', filter)).toMatchObject({ total: 1, notes: [] });
  });

  it('a field with neither is told from one that is missing', async () => {
    await index('off-a', tls(keyword), [event]);
    await index('off-b', tls({ type: 'keyword', index: false, doc_values: false }), [event]);
    await index('off-c', {}, [{}]);
    expect((await ask('off-*', filter)).total).toBe(1);
    const scope = await layoutScope(client, `${prefix}-off-*`);
    const groups = layoutGroups(scope.caps, ['tls.sni']);
    expect(groups.map(({ indices, absence }) => [indices.length, absence('tls.sni')])).toEqual([
      [2, undefined],
      [1, 'not indexed, so it cannot be searched'],
    ]);
  });

  it('a field that a mapping names and no event fills has no data', async () => {
    await index('empty', tls(keyword), [{}]);
    const [group] = layoutGroups((await layoutScope(client, `${prefix}-empty`)).caps, ['tls.sni']);
    expect(group?.absence('tls.sni')).toBe('no data in these indices');
    // Events that come in meanwhile are found all the same.
    await client.index({ index: `${prefix}-empty`, document: event, refresh: true });
    expect(await askLayouts(await layoutScope(client, `${prefix}-empty`), [filter])).toMatchObject({
      total: 1,
      notes: [],
    });
  });

  it('objects that are switched off, and keys of flattened objects', async () => {
    await index(
      'flat',
      {
        alert: { properties: { metadata: { type: 'flattened' } } },
        http: { type: 'object', enabled: false },
      },
      [{ alert: { metadata: { tag: ['C2'] } }, http: { hostname: 'www.example.org' } }],
    );
    expect(await ask('flat', { field: 'alert.metadata.tag', op: 'is', value: 'C2' })).toMatchObject(
      { total: 1, notes: [] },
    );
    const contains = await ask('flat', { field: 'alert.metadata.tag', op: 'contains', value: '2' });
    expect(contains.total + contains.notes.length).toBe(1);
    const off = await ask('flat', { field: 'http.hostname', op: 'exists' });
    expect(off).toMatchObject({
      total: 0,
      notes: [{ field: 'http.hostname', reason: 'no data in these indices' }],
    });
  });

  it('fields that are worked out when they are asked', async () => {
    const full = `${prefix}-runtime`;
    await makeIndex(
      client,
      full,
      {
        dynamic: false,
        runtime: {
          'tls.sni': {
            type: 'keyword',
            script: { source: "emit(params._source['tls']['sni'])" },
          },
        },
        properties: { event_type: keyword },
      },
      [event],
    );
    made.push(full);
    expect(await ask('runtime', filter, 'tls.sni')).toEqual({
      total: 1,
      values: { 'www.example.org': 1 },
      notes: [],
      failures: [],
    });
  });
});

describe('sensors', () => {
  it('a sensor is its name, whether the index keeps it as a text or in an object', async () => {
    await index('sensor-a', { host: keyword }, [{ host: 'sensor-1' }]);
    await index('sensor-b', { host: { properties: { name: keyword } } }, [
      { host: { name: 'sensor-1' } },
    ]);
    await index(
      'sensor-c',
      {
        host: { properties: { name: keyword } },
        suricata: { properties: { eve: { properties: { event_type: keyword } } } },
      },
      [{ host: { name: 'sensor-1' }, suricata: { eve: { event_type: 'alert' } } }],
    );
    const found = await ask('sensor-*', { field: 'host', op: 'is', value: 'sensor-1' }, 'host');
    expect(found).toMatchObject({ total: 3, values: { 'sensor-1': 3 }, notes: [] });
  });
});

describe('which indices are read', () => {
  it('never our own, whatever the pattern says', async () => {
    const own = `suricata_hunt-${prefix}`;
    await makeIndex(client, own, { properties: { event_type: keyword } }, [
      { event_type: 'alert' },
    ]);
    made.push(own);
    const { families } = await fetchCaps(client, `suricata*${prefix}*`);
    expect(families).toEqual({ eve: [], ecs: [] });
    expect((await fetchCaps(client, own)).families.eve).toEqual([]);
  });

  it('a closed index is named, and the others answer', async () => {
    await index('close-a', {}, [{}]);
    const closed = await index('close-b', {}, [{}]);
    await client.indices.close({ index: closed });
    for (const pattern of [`${prefix}-close-*`, `${prefix}-close-a,${closed}`]) {
      const caps = await fetchCaps(client, pattern);
      expect(caps.families.eve).toEqual([`${prefix}-close-a`]);
      expect(caps.failures).toEqual([`${closed}: closed, so not searched`]);
    }
  });

  it('a pattern or a name without a match is nothing, not an error', async () => {
    for (const pattern of [`${prefix}-none-*`, `${prefix}-none`]) {
      expect(await fetchCaps(client, pattern)).toMatchObject({
        families: { eve: [], ecs: [] },
        failures: [],
      });
    }
  });

  it('indices of other layouts of Suricata events are named', async () => {
    const full = `${prefix}-so`;
    await makeIndex(
      client,
      full,
      {
        properties: {
          rule: { properties: { name: keyword, uuid: keyword } },
          log: { properties: { id: { properties: { uid: keyword } } } },
          event: { properties: { dataset: keyword } },
        },
      },
      [{ rule: { name: 'r', uuid: '1' }, log: { id: { uid: '1' } } }],
    );
    made.push(full);
    const { families, failures } = await fetchCaps(client, full);
    expect(families).toEqual({ eve: [], ecs: [] });
    expect(failures).toEqual([
      `${full}: events in the layout of Security Onion, which is not read; they are not counted`,
    ]);
  });

  it('fields that the catalogue does not know are asked when a filter names them', async () => {
    await index('own-field', { my: { properties: { note: keyword } } }, [{ my: { note: 'x' } }]);
    const pattern = `${prefix}-own-field`;
    const filter: FilterNode = { field: 'my.note', op: 'is', value: 'x' };
    const caps = await fetchCaps(client, pattern, undefined, ['my.note']);
    const found = await askLayouts(await layoutScope(client, pattern, caps), [filter]);
    expect(found).toMatchObject({ total: 1, notes: [] });
  });
});
