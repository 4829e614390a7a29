/** The routes of filters that travel, through the stand-alone home and the real Elasticsearch. */
import { explainFilters, importFilters } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import { testCluster, uniqueName } from '../setup';
import { idsFound } from '../support/exports_area';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { fillLayoutIndex } from '../support/layout_indices';
import { realEvents } from '../support/real_events';

const client = testCluster();
const prefix = uniqueName('filters-api');
const LAYOUTS = ['keyword', 'agent'] as const;
const events = realEvents('real-suricata8.ndjson.gz', 200);
let home: HuntHome;

beforeAll(async () => {
  for (const layout of LAYOUTS) {
    await fillLayoutIndex(client, `${prefix}-${layout}`, layout, events);
  }
  home = await startHuntHome(`${prefix}-*`);
}, 300_000);

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index: LAYOUTS.map((layout) => `${prefix}-${layout}`) });
  await client.close();
});

const explain = (filters: FilterNode[]) => home.call(explainFilters, { body: { filters } });

it('explains filters in words and in the languages of each layout', async () => {
  const { status, body } = await explain([
    { field: 'src_ip', op: 'inNetwork', value: '$HOME_NET' },
    { field: 'dest_port', op: 'is', value: 443, negated: true },
  ]);
  expect(status).toBe(200);
  expect(body.text).toBe('source address is in $HOME_NET and destination port is not 443');
  expect(body.layouts.map(({ family }) => family).toSorted()).toEqual(['ecs', 'eve']);
  const texts = Object.fromEntries(body.layouts.map((one) => [one.family, one]));
  expect(texts['eve']?.kql).toContain('src_ip: ("10.0.0.0/8"');
  expect(texts['ecs']?.lucene).toContain('source.ip:("10.0.0.0/8"');
  expect(texts['ecs']?.esql).toMatch(/^FROM \S+-agent\n\| WHERE CIDR_MATCH\(source\.ip, /);
  expect(body.sigma).toContain('src_ip|cidr:');
  expect(body.notes).toEqual([
    'Networks and variables such as $HOME_NET are written with the values they have now.',
  ]);
});

it('gives one query that finds in all layouts what each finds by itself', async () => {
  const { body } = await explain([{ guided: 'services-lets-encrypt', negated: true }]);
  const [whole = []] = await idsFound(client, `${prefix}-*`, [body.queryDsl]);
  const parts = await Promise.all(
    body.layouts.map(async ({ indices, queryDsl }) => {
      const [ids = []] = await idsFound(client, indices.join(','), [queryDsl]);
      return ids;
    }),
  );
  expect(whole).toEqual(parts.flat().toSorted());
  expect(whole.length).toBeGreaterThan(0);
});

it('gives a script that an ingest pipeline can ask of a document', async () => {
  const { body } = await explain([{ field: 'tls.sni', op: 'underDomain', value: 'example.org' }]);
  const documents = [{ tls: { sni: 'www.EXAMPLE.org' } }, { tls: { sni: 'notexample.org' } }];
  const roots = body.layouts[0]?.family === 'ecs' ? 'suricata.eve' : '';
  const { docs } = await client.ingest.simulate({
    pipeline: {
      processors: [{ set: { if: body.painless, field: 'matched', value: true } }],
    },
    docs: documents.map((event) => ({
      _source: roots === '' ? event : { suricata: { eve: event } },
    })),
  });
  const marks = docs.map(({ doc }): unknown => doc?._source['matched']);
  expect(marks).toEqual([true, undefined]);
});

it('says what is wrong with filters, as a bad request', async () => {
  expect(await explain([])).toMatchObject({ status: 400 });
  const { status, message } = await explain([{ field: 'dest_port', op: 'contains', value: '4' }]);
  expect(status).toBe(400);
  expect(message).toContain('dest_port');
});

it('reads texts, and says where they are no filters', async () => {
  const { body } = await home.call(importFilters, {
    body: { language: 'kql', text: 'tls.sni: a.example and words' },
  });
  expect(body).toEqual({
    filters: [{ field: 'tls.sni', op: 'is', value: 'a.example' }],
    notes: [
      {
        message: 'Text without a field cannot be a filter. Write field:text. Left out.',
        part: 'words',
        line: 1,
        column: 24,
        effect: 'more',
      },
    ],
  });
  const sigma =
    'title: T\nlogsource: { category: dns }\ndetection:\n  a: { query: x }\n  condition: a';
  expect(
    (await home.call(importFilters, { body: { language: 'sigma', text: sigma } })).body,
  ).toMatchObject({ name: 'T', notes: [], filters: [{ caseInsensitive: true, value: 'x' }] });
  const unknown = { language: 'spl' as 'kql', text: 'x' };
  expect(await home.call(importFilters, { body: unknown })).toMatchObject({
    status: 400,
    message: expect.stringContaining('kql, lucene, sigma') as unknown,
  });
});
