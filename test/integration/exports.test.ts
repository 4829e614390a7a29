/**
 * Filters in other languages, run against the real Elasticsearch: where nothing was named as
 * unsupported, KQL and Lucene find exactly the events that the search finds.
 */
import { GUIDED_FILTERS } from '../../common/catalogue';
import { EXAMPLES } from '../../common/catalogue/examples';
import { importSigma, toSigma } from '../../common/sigma';
import fc from 'fast-check';
import {
  importKql,
  importLucene,
  matchesResolved,
  toKql,
  toLucene,
  toQueryDsl,
  type Exported,
  type FilterNode,
  type Imported,
  type Query,
} from '../../common/filters';
import { eveField, EVE_FIELDS, textsAt } from '../../common/eve';
import { events as anyEvent } from '../arbitraries/events';
import { filters as anyFilter } from '../arbitraries/filters';
import { testCluster, uniqueName } from '../setup';
import { idsFound, layoutOf, resolved } from '../support/exports_area';
import { dataViewOf, kqlToDsl } from '../support/kql';
import { fillLayoutIndex, type LayoutName } from '../support/layout_indices';
import { realEvents } from '../support/real_events';

const client = testCluster();
const prefix = uniqueName('exports');
const events = realEvents('real-suricata8.ndjson.gz', 24);
const LAYOUTS = ['keyword', 'x.keyword', 'agent'] as const satisfies readonly LayoutName[];
const indexOf = (layout: LayoutName): string => `${prefix}-${layout}`;

beforeAll(async () => {
  for (const layout of LAYOUTS) await fillLayoutIndex(client, indexOf(layout), layout, events);
}, 180_000);

afterAll(async () => {
  await client.indices.delete({ index: LAYOUTS.map(indexOf) });
  await client.close();
});

const isSubset = (left: readonly string[], right: readonly string[]): boolean => {
  const all = new Set(right);
  return left.every((one) => all.has(one));
};

/** Whether what was found keeps the promise of the export. */
const keepsPromise = (
  { unsupported }: Exported,
  found: readonly string[],
  expected: readonly string[],
): boolean => {
  const effects = new Set(unsupported.map(({ effect }) => effect));
  return (
    (effects.has('more') || isSubset(found, expected)) &&
    (effects.has('less') || isSubset(expected, found))
  );
};

/** As Kibana asks it; a text of which nothing is left asks nothing. */
const luceneQuery = ({ text }: Exported): Query => ({
  query_string: { query: text === '' ? '*:*' : text, analyze_wildcard: true },
});

interface Told {
  filter: FilterNode;
  text: string;
  found: number;
  expected: number;
}

/** Filters of which KQL or Lucene find other events in an index than they promise. */
const brokenPromises = async (
  index: string,
  filters: readonly FilterNode[],
): Promise<{ broken: Told[]; whole: { lucene: number; kql: number }; finding: number }> => {
  const groupOf = await layoutOf(client, index);
  const view = await dataViewOf(client, index);
  const cases = filters.flatMap((filter) => {
    const one = resolved(filter);
    const group = groupOf(one);
    const { query, notes } = toQueryDsl(one, group);
    // What the search itself cannot ask of these indices is told there.
    return notes.some(({ reason }) => reason !== 'no data in these indices')
      ? []
      : [{ filter, query, lucene: toLucene(one, group.fields), kql: toKql(one, group.fields) }];
  });
  const [expected, lucene, kql] = [
    await idsFound(
      client,
      index,
      cases.map(({ query }) => query),
    ),
    await idsFound(
      client,
      index,
      cases.map((one) => luceneQuery(one.lucene)),
    ),
    await idsFound(
      client,
      index,
      cases.map(({ kql: { text } }) => kqlToDsl(text === '' ? '*: *' : text, view)),
    ),
  ];
  const broken = cases.flatMap((one, at) =>
    (
      [
        [one.lucene, lucene],
        [one.kql, kql],
      ] as const
    ).flatMap(([exported, found]): Told[] =>
      keepsPromise(exported, found[at] ?? [], expected[at] ?? [])
        ? []
        : [
            {
              filter: one.filter,
              text: exported.text,
              found: found[at]?.length ?? 0,
              expected: expected[at]?.length ?? 0,
            },
          ],
    ),
  );
  const isWhole = ({ unsupported }: Exported) => unsupported.length === 0;
  return {
    broken,
    whole: {
      lucene: cases.filter((one) => isWhole(one.lucene)).length,
      kql: cases.filter((one) => isWhole(one.kql)).length,
    },
    finding: expected.filter((ids) => ids.length > 0).length,
  };
};

describe.each(LAYOUTS)('filters in KQL and Lucene over the layout %s', (layout) => {
  it('every guided filter finds the same real events, but for what is named', async () => {
    const { broken, whole, finding } = await brokenPromises(
      indexOf(layout),
      GUIDED_FILTERS.map(({ filter }) => filter),
    );
    expect(broken).toEqual([]);
    expect(finding).toBeGreaterThan(100);
    // Most can be said in Lucene; most ignore case, which KQL cannot.
    expect(whole.lucene).toBeGreaterThan(layout === 'agent' ? 190 : 260);
    expect(whole.kql).toBeGreaterThan(40);
  }, 180_000);
});

const SEED = Number(process.env['SURICATA_HUNT_SEED'] ?? 5_622);

/** Whether the fields of the catalogue hold one value where it says that they do. */
const keepsToCatalogue = (event: Record<string, unknown>): boolean =>
  EVE_FIELDS.every(({ path }) => eveField(path)?.array === true || textsAt(event, path).length < 2);

describe.each(['keyword', 'x.keyword'] as const)(
  'generated filters over generated events (%s)',
  (layout) => {
    const index = `${prefix}-generated-${layout}`;
    const generated = fc.sample(anyEvent.filter(keepsToCatalogue), { numRuns: 200, seed: SEED });

    beforeAll(async () => {
      await fillLayoutIndex(client, index, layout, generated);
    }, 60_000);
    afterAll(async () => {
      await client.indices.delete({ index });
    });

    it('find the same events in KQL and Lucene, but for what is named', async () => {
      const filters = fc.sample(anyFilter, { numRuns: 600, seed: SEED });
      const { broken, whole, finding } = await brokenPromises(index, filters);
      expect(broken).toEqual([]);
      expect(finding).toBeGreaterThan(300);
      expect(whole.lucene).toBeGreaterThan(400);
      expect(whole.kql).toBeGreaterThan(250);
    }, 180_000);

    it('a query string that was read finds what Elasticsearch finds for the text, and KQL likewise', async () => {
      const view = await dataViewOf(client, index);
      const groupOf = await layoutOf(client, index);
      const name = (path: string) =>
        groupOf(resolved({ field: path, op: 'exists' })).fields(path)[0]?.name;
      const [port = '', url = '', sni = '', type = ''] = [
        'dest_port',
        'http.url',
        'tls.sni',
        'event_type',
      ].map(name);
      const clause = fc.constantFrom<string>(
        `${port}:443`,
        `${port}:[22 TO 443}`,
        `${port}:>=1024`,
        `${url}:"a*b"`,
        `${url}:a*`,
        `${url}:(ab OR "C:\\\\Temp\\\\a.exe" OR x?y)`,
        `_exists_:${sni}`,
        `${sni}:*.org`,
        `${type}:(alert http)`,
        `${type}:(+dns -alert)`,
        `NOT ${type}:tls`,
        `(${type}:tls OR NOT ${port}:80)`,
      );
      const joined = fc
        .tuple(
          clause,
          fc.array(
            fc.tuple(fc.constantFrom(' AND ', ' OR ', ' ', ' +', ' -', ' && ', ' || '), clause),
            { maxLength: 4 },
          ),
        )
        .map(([first, rest]) =>
          rest.reduce<string>((text, [join, next]) => `${text}${join}${next}`, first),
        );
      const texts = fc.sample(
        joined.filter((text) => !/[+-]NOT/.test(text)),
        { numRuns: 300, seed: SEED },
      );
      const kql = fc
        .sample(
          fc
            .array(
              fc.constantFrom(
                `${port} >= 22`,
                `not ${type}: alert`,
                `${url}: (a* or "x?y")`,
                `${sni}: *`,
                `(${type}: (tls or http) or ${port}: 53)`,
                `not (${sni}: *.org and ${port} < 100)`,
              ),
              { minLength: 1, maxLength: 4 },
            )
            .chain((parts) =>
              fc.constantFrom(parts.join(' and '), parts.join(' or '), parts.join(' OR not ')),
            ),
          { numRuns: 100, seed: SEED },
        )
        .filter((text) => !text.includes('not not'));
      const dslOf = ({ filters, notes }: Imported): Query => {
        expect(notes).toEqual([]);
        const one = resolved({ all: filters });
        return toQueryDsl(one, groupOf(one)).query;
      };
      for (const [read, asked] of [
        [
          texts.map((text) => importLucene(text)),
          texts.map((text) => ({ query_string: { query: text } })),
        ],
        [
          texts.map((text) => importLucene(text, 'and')),
          texts.map((text) => ({ query_string: { query: text, default_operator: 'and' } })),
        ],
        [kql.map(importKql), kql.map((text) => kqlToDsl(text, view))],
      ] as const) {
        const found = await idsFound(client, index, read.map(dslOf));
        const expected = await idsFound(client, index, asked);
        const different = asked.filter((_, at) => found[at]?.join() !== expected[at]?.join());
        expect(different).toEqual([]);
      }
    }, 180_000);
  },
);

it('every guided filter finds the same events after it was a Sigma rule', () => {
  const examples = Object.values(EXAMPLES).flatMap(({ match, nearMiss }) => [match, nearMiss]);
  let whole = 0;
  for (const { id, filter } of GUIDED_FILTERS) {
    const meant = resolved(filter);
    const { text, unsupported } = toSigma(meant, id);
    if (unsupported.length > 0) continue;
    whole += 1;
    const { filters, notes } = importSigma(text);
    // Fields that the catalogue does not know are named, and asked all the same.
    expect([id, notes.filter(({ effect }) => effect !== undefined)]).toEqual([id, []]);
    const read = resolved({ all: filters });
    const different = [...events.slice(0, 600), ...examples].filter(
      (event) => matchesResolved(read, event) !== matchesResolved(meant, event),
    );
    expect([id, different]).toEqual([id, []]);
  }
  expect(whole).toBeGreaterThan(240);
});
