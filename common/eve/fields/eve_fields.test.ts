import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVE_FIELDS, eveField, EVENT_TYPES } from '.';
import { labelOfPath } from './label_of_path';
import { parseFields, type DynamicTypes } from './parse';

const ENTITIES = [
  'address',
  'port',
  'domain',
  'url',
  'user_agent',
  'fingerprint',
  'certificate',
  'hash',
  'file',
  'user',
  'host',
  'signature',
  'mac',
  'community_id',
  'technique',
];

describe('the field catalogue', () => {
  it('names every path once', () => {
    const paths = EVE_FIELDS.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThan(1500);
    expect(paths.filter((path) => path.startsWith('stats'))).toEqual([]);
  });

  it('has labels and descriptions that read well', () => {
    for (const { path, label, description, note } of EVE_FIELDS) {
      expect(`${path}: ${label}`).toMatch(/: [A-Zm0-9"]/);
      if (description !== '') expect(`${path}: ${description}`).toMatch(/: [^a-z].*\.$/);
      if (note !== undefined) expect(`${path}: ${note}`).toMatch(/: [^a-z].*\.$/);
    }
  });

  it('names only event types and entities that exist', () => {
    const types = new Set(EVENT_TYPES.map(({ id }) => id));
    for (const field of EVE_FIELDS) {
      expect(field.eventTypes.filter((id) => !types.has(id))).toEqual([]);
      expect(field.eventTypes).not.toHaveLength(0);
      if (field.entity !== undefined) expect(ENTITIES).toContain(field.entity);
    }
  });

  it('gives addresses their entity', () => {
    const addresses = EVE_FIELDS.filter(({ type }) => type === 'ip');
    expect(addresses.filter(({ entity }) => entity !== 'address')).toEqual([]);
    const others = EVE_FIELDS.filter(({ type, entity }) => type !== 'ip' && entity === 'address');
    expect(others).toEqual([]);
  });

  it.each([
    ['tls.sni', { type: 'keyword', entity: 'domain', label: 'TLS server name (SNI)' }],
    ['http.http_user_agent', { entity: 'user_agent', label: 'HTTP user agent' }],
    ['tls.ja3.hash', { entity: 'fingerprint', label: 'JA3 hash' }],
    ['src_ip', { type: 'ip', entity: 'address' }],
    ['dns.queries.rrname', { array: true, entity: 'domain', since: '8.0' }],
    ['dns.grouped.A', { type: 'ip', array: true, eventTypes: ['dns'] }],
    ['alert.metadata.mitre_technique_id', { array: true, entity: 'technique' }],
    ['dhcp.client_mac', { entity: 'mac' }],
    ['community_id', { entity: 'community_id' }],
    ['flow.start', { type: 'date', eventTypes: ['alert', 'flow'] }],
    ['hunt.policies', { array: true, enrichment: true }],
    ['discovery.key', { enrichment: true, eventTypes: ['alert', 'sighting'] }],
    ['client.ip', { logical: true, type: 'ip' }],
    ['http.server', { note: expect.stringContaining('6.0') as string }],
  ])('knows %s', (path, expected) => {
    expect(eveField(path)).toMatchObject(expected);
  });

  it('knows the keys below objects with free keys', () => {
    expect(eveField('alert.metadata.lateral_function')).toEqual({
      path: 'alert.metadata.lateral_function',
      type: 'keyword',
      array: true,
      eventTypes: ['alert'],
      label: 'Rule metadata: lateral function',
      description: '',
    });
    expect(eveField('metadata.flowints.http.anomaly.count')?.type).toBe('long');
    expect(eveField('tls.no_such_field')).toBeUndefined();
    expect(eveField('toString')).toBeUndefined();
  });

  it('leaves ARP and statistics out of the fields that need a flow', () => {
    expect(eveField('src_ip')?.eventTypes).not.toContain('arp');
    expect(eveField('timestamp')?.eventTypes).toContain('stats');
  });

  it('stays small enough for the browser', () => {
    const data = join(__dirname, 'data');
    const bytes = readdirSync(data)
      .map((name) => readFileSync(join(data, name)).length)
      .reduce((a, b) => a + b, 0);
    expect(bytes).toBeLessThan(120_000);
  });
});

describe('event types', () => {
  it('have labels and groups', () => {
    const byId = new Map(EVENT_TYPES.map((type) => [type.id, type]));
    expect(byId.size).toBe(EVENT_TYPES.length);
    expect(byId.get('krb5')).toEqual({ id: 'krb5', label: 'Kerberos', group: 'protocol' });
    expect(byId.get('fileinfo')?.label).toBe('Files');
    expect(byId.get('sighting')?.group).toBe('alert');
    expect(byId.get('flow')?.group).toBe('other');
  });
});

describe('parseFields', () => {
  it('reads sections, tokens and texts', () => {
    const dynamic: DynamicTypes = new Map();
    const table = `
# a.b @alert,dns
c k[] domain 7.0 ! <8.0 | My label | what it is. | A note.
d o ~l @any-stats
`;
    const [c, d] = parseFields(table, dynamic);
    expect(c).toEqual({
      path: 'a.b.c',
      type: 'keyword',
      array: true,
      entity: 'domain',
      since: '7.0',
      enrichment: true,
      eventTypes: ['alert', 'dns'],
      label: 'My label',
      description: 'What it is.',
      note: 'A note.',
    });
    expect(d?.dynamic).toBe(true);
    expect(d?.eventTypes).toContain('dns');
    expect(d?.eventTypes).not.toContain('stats');
    expect(dynamic.get('a.b.d')).toBe('long');
  });

  it('refuses a type that does not exist', () => {
    expect(() => parseFields('# - @any\nx q\n', new Map())).toThrow('no type "q"');
  });
});

describe('labelOfPath', () => {
  it.each([
    ['mqtt.connect.will.topic', 'MQTT connect will topic'],
    ['http.http2.stream_id', 'HTTP/2 stream ID'],
    ['mdns.answers.srv.name', 'mDNS answers SRV name'],
    ['smb.dcerpc.req.frag_cnt', 'SMB DCERPC request frag count'],
    ['@version', 'Version'],
  ])('%s', (path, label) => {
    expect(labelOfPath(path)).toBe(label);
  });
});
