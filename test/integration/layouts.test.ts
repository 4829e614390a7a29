/**
 * The same real events in five layouts: every guided filter finds in each of them the events that
 * the predicate says, and in a pattern over all of them the sum.
 */
import { GUIDED_FILTERS, guidedFilter } from '../../common/catalogue';
import {
  matchesResolved,
  resolveFilters,
  NO_REFERENCES,
  type FilterContext,
} from '../../common/filters';
import { toEve } from '../../common/layouts';
import { INTERNAL_DNS_SUFFIXES, LOCAL_SCOPE, PRIVATE_RANGES } from '../../common/networks';
import { fetchCaps, msearch } from '../../server/elasticsearch';
import { compileHunt, type HuntScope } from '../../server/hunts';
import { testCluster, uniqueName } from '../setup';
import { fillLayoutIndex, LAYOUTS, type LayoutName } from '../support/layout_indices';
import { realEvents } from '../support/real_events';
import { toEcs } from '../support/to_ecs';

const client = testCluster();
const prefix = uniqueName('layouts');
const NOW = new Date('2026-11-25T00:00:00Z');
const events = realEvents('real-suricata8.ndjson.gz', 24);
const refused = new Map<LayoutName, Map<number, string>>();

const indexOf = (layout: LayoutName): string => `${prefix}-${layout}`;

const MAIL_SUFFIXES = ['@example.org>'];
const DNS_SUFFIXES = [...INTERNAL_DNS_SUFFIXES, '.corp.example'];

const context: FilterContext = {
  now: NOW.getTime(),
  variables: {
    $HOME_NET: PRIVATE_RANGES,
    $LOCAL_SCOPE: LOCAL_SCOPE,
    $ORG_MAIL_SUFFIXES: MAIL_SUFFIXES,
    $INTERNAL_DNS_SUFFIXES: DNS_SUFFIXES,
  },
  ...NO_REFERENCES,
  guided: (id) => guidedFilter(id)?.filter,
};

const scopeFor = async (pattern: string): Promise<HuntScope> => ({
  client,
  key: '',
  pattern: '',
  caps: await fetchCaps(client, pattern),
  networks: [],
  mailSuffixes: MAIL_SUFFIXES,
  dnsSuffixes: DNS_SUFFIXES,
  references: NO_REFERENCES,
  now: NOW,
  signal: new AbortController().signal,
});

const BATCH = 25;

/** Ids of the events that each guided filter finds, several filters in a request. */
const found = async (pattern: string): Promise<Map<string, string[]>> => {
  const scope = await scopeFor(pattern);
  const result = new Map<string, string[]>();
  const searches = GUIDED_FILTERS.flatMap(({ id }) =>
    compileHunt({ guidedFilters: [id], includeSuppressed: true }, scope, []).groups.map(
      ({ group, query }) => ({
        id,
        search: { indices: group.indices, body: { size: 10_000, query, _source: false } },
      }),
    ),
  );
  for (let from = 0; from < searches.length; from += BATCH) {
    const batch = searches.slice(from, from + BATCH);
    const answers = await msearch(
      client,
      batch.map(({ search }) => search),
      scope.signal,
    );
    answers.forEach((answer, at) => {
      expect(answer._shards.failures ?? []).toEqual([]);
      const id = batch[at]?.id ?? '';
      const ids = answer.hits.hits.map((hit) => hit._id ?? '');
      result.set(id, [...(result.get(id) ?? []), ...ids].toSorted());
    });
  }
  return result;
};

/** What the predicate says of the events as the layout still has them. */
const expected = (layout: LayoutName): Map<string, string[]> => {
  const kept = events.map((event) =>
    layout === 'agent' || layout === 'filebeat' ? toEve(toEcs(event, layout), 'ecs') : event,
  );
  const lost = refused.get(layout);
  return new Map(
    GUIDED_FILTERS.map(({ id, filter }) => {
      const resolved = resolveFilters([filter], context);
      const ids = kept.flatMap((event, index) =>
        event['event_type'] !== 'stats' &&
        lost?.has(index) !== true &&
        matchesResolved(resolved, event)
          ? [String(index)]
          : [],
      );
      return [id, ids.toSorted()];
    }),
  );
};

/** Filters that a layout cannot ask in full, with the field: the user is told at the filter. */
const toldOf = async (layout: LayoutName): Promise<Set<string>> => {
  const scope = await scopeFor(indexOf(layout));
  return new Set(
    GUIDED_FILTERS.filter(({ id }) =>
      compileHunt({ guidedFilters: [id] }, scope, []).notes.some(
        ({ reason }) => reason !== 'no data in these indices',
      ),
    ).map(({ id }) => id),
  );
};

const differences = (
  left: Map<string, string[]>,
  right: Map<string, string[]>,
): Record<string, { onlyLeft: string[]; onlyRight: string[] }> =>
  Object.fromEntries(
    [...left].flatMap(([id, ids]) => {
      const others = right.get(id) ?? [];
      const onlyLeft = ids.filter((one) => !others.includes(one)).slice(0, 5);
      const onlyRight = others.filter((one) => !ids.includes(one)).slice(0, 5);
      return onlyLeft.length + onlyRight.length > 0 ? [[id, { onlyLeft, onlyRight }]] : [];
    }),
  );

beforeAll(async () => {
  for (const layout of LAYOUTS) {
    refused.set(layout, (await fillLayoutIndex(client, indexOf(layout), layout, events)).refused);
  }
}, 180_000);

afterAll(async () => {
  await client.indices.delete({ index: LAYOUTS.map(indexOf) });
  await client.close();
});

describe('one hunt over the layouts of the field', () => {
  const searched = new Map<LayoutName, Map<string, string[]>>();

  it.each(LAYOUTS)(
    'every guided filter finds in %s what the predicate finds',
    async (layout) => {
      const result = await found(indexOf(layout));
      searched.set(layout, result);
      const told = await toldOf(layout);
      const differing = Object.entries(differences(result, expected(layout)));
      // What is told finds less, never more; all else is exact.
      expect(
        differing.filter(([id, { onlyLeft }]) => !told.has(id) || onlyLeft.length > 0),
      ).toEqual([]);
      expect(differing.length).toBeLessThan(3);
    },
    180_000,
  );

  it('raw layouts agree with each other, event by event', () => {
    const none = new Map<string, string[]>();
    const base = searched.get('keyword') ?? none;
    expect([...base.values()].filter((ids) => ids.length > 0).length).toBeGreaterThan(60);
    for (const layout of ['x.keyword', 'x.raw'] as const) {
      expect(differences(base, searched.get(layout) ?? none)).toEqual({});
    }
  });

  it('a pattern over all of them finds the sum', async () => {
    const all = await found(`${prefix}-*`);
    for (const [id, ids] of all) {
      const sum = LAYOUTS.reduce(
        (total, layout) => total + (searched.get(layout)?.get(id)?.length ?? 0),
        0,
      );
      expect([id, ids.length]).toEqual([id, sum]);
    }
  }, 180_000);
});
