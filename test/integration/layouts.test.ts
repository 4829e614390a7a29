/**
 * The same real events in five layouts: every guided filter finds in each of them the events that
 * the predicate says, and in a pattern over four of them exactly four times as many.
 */
import { GUIDED_FILTERS } from '../../common/catalogue';
import { valuesAt } from '../../common/eve';
import { fieldsRead, matchesResolved, resolveFilters } from '../../common/filters';
import { toEve } from '../../common/layouts';
import { msearch, totalOf } from '../../server/elasticsearch';
import { compileHunt } from '../../server/hunts';
import { testCluster, uniqueName } from '../setup';
import { guidedContext, guidedScope } from '../support/guided_context';
import { fillLayoutIndex, LAYOUTS, type LayoutName } from '../support/layout_indices';
import { realEvents } from '../support/real_events';
import { toEcs } from '../support/to_ecs';

type Json = Record<string, unknown>;
type Ids = ReadonlyMap<string, readonly string[]>;

const client = testCluster();
const prefix = uniqueName('layouts');
const NOW = new Date('2026-11-25T00:00:00Z');
const events = realEvents('real-suricata8.ndjson.gz', 24);

/** What a pattern over several layouts is made of, with the same events in each. */
const FOUR: readonly LayoutName[] = ['keyword', 'x.keyword', 'agent', 'filebeat'];

/** Filters that Elastic's two layouts cannot express in full, and why. */
const NOT_IN_ECS: Readonly<Record<string, string>> = {
  'c2-not-tls-on-443': 'a flow of unknown protocol has no protocol there: "failed" is not kept',
  'roles-dns-resolvers': 'the flag "recursion available" (dns.ra) stands in a list of flags there',
  'roles-domain-controllers': 'the flag "authoritative" (dns.aa) stands in a list of flags there',
};

const indexOf = (layout: LayoutName): string => `${prefix}-${layout}`;

/** Searches for each guided filter, one for each group of indices, and which ask less than all. */
const compiled = async (pattern: string) => {
  const scope = await guidedScope(client, pattern, NOW);
  const hunts = GUIDED_FILTERS.map(({ id }) => ({
    id,
    hunt: compileHunt({ guidedFilters: [id], includeSuppressed: true }, scope, []),
  }));
  return {
    signal: scope.signal,
    searches: hunts.flatMap(({ id, hunt }) =>
      hunt.groups.map(({ group, query }) => ({ id, indices: group.indices, query })),
    ),
    told: new Set(
      hunts.flatMap(({ id, hunt }) =>
        hunt.notes.some(({ reason }) => reason !== 'no data in these indices') ? [id] : [],
      ),
    ),
  };
};

/** Ids of the events that each guided filter finds, and the filters that are asked in part. */
const found = async (pattern: string): Promise<{ ids: Ids; told: ReadonlySet<string> }> => {
  const { searches, signal, told } = await compiled(pattern);
  const answers = await msearch(
    client,
    searches.map(({ indices, query }) => ({
      indices,
      body: { size: 10_000, query, _source: false, sort: ['_doc'] },
    })),
    signal,
  );
  const ids = new Map<string, string[]>();
  answers.forEach((answer, at) => {
    expect(answer._shards.failures ?? []).toEqual([]);
    const id = searches[at]?.id ?? '';
    ids.set(id, [...(ids.get(id) ?? []), ...answer.hits.hits.map((hit) => hit._id ?? '')]);
  });
  return { ids, told };
};

/** How many events each guided filter finds. */
const counted = async (pattern: string): Promise<Map<string, number>> => {
  const { searches, signal } = await compiled(pattern);
  const answers = await msearch(
    client,
    searches.map(({ indices, query }) => ({
      indices,
      body: { size: 0, track_total_hits: true, query },
    })),
    signal,
  );
  const counts = new Map<string, number>();
  answers.forEach((answer, at) => {
    expect(answer._shards.failures ?? []).toEqual([]);
    const id = searches[at]?.id ?? '';
    counts.set(id, (counts.get(id) ?? 0) + totalOf([answer]));
  });
  return counts;
};

/** Events that one layout or more refused: they are taken out of all of them. */
const lost = new Set<string>();

const RESOLVED = GUIDED_FILTERS.map(({ id, filter }) => ({
  id,
  resolved: resolveFilters([filter], guidedContext(NOW)),
}));

const READ = [...new Set(RESOLVED.flatMap(({ resolved }) => [...fieldsRead(resolved)]))];

/** Filters that find an event, by the predicate. What is alike in all fields they read is one. */
const remembered = new Map<string, ReadonlySet<string>>();
const findersOf = (event: Json): ReadonlySet<string> => {
  const key = JSON.stringify(READ.map((path) => valuesAt(event, path)));
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const finders = new Set(
    RESOLVED.flatMap(({ id, resolved }) => (matchesResolved(resolved, event) ? [id] : [])),
  );
  remembered.set(key, finders);
  return finders;
};

/** What the predicate says of events as a layout still has them; ids are their places. */
const expectedIn = (layout: LayoutName): Ids => {
  const ids = new Map<string, string[]>(GUIDED_FILTERS.map(({ id }) => [id, []]));
  events.forEach((event, at) => {
    if (event['event_type'] === 'stats' || lost.has(String(at))) return;
    const kept =
      layout === 'agent' || layout === 'filebeat' ? toEve(toEcs(event, layout), 'ecs') : event;
    for (const id of findersOf(kept)) ids.get(id)?.push(String(at));
  });
  return ids;
};

const differences = (
  left: Ids,
  right: Ids,
): [id: string, onlyLeft: string[], onlyRight: string[]][] =>
  [...left].flatMap(([id, ids]) => {
    const wanted = right.get(id) ?? [];
    const [here, there] = [new Set(ids), new Set(wanted)];
    const onlyLeft = ids.filter((one) => !there.has(one)).slice(0, 5);
    const onlyRight = wanted.filter((one) => !here.has(one)).slice(0, 5);
    return onlyLeft.length + onlyRight.length > 0 ? [[id, onlyLeft, onlyRight]] : [];
  });

beforeAll(async () => {
  for (const layout of LAYOUTS) {
    const { refused } = await fillLayoutIndex(client, indexOf(layout), layout, events);
    for (const at of refused.keys()) lost.add(String(at));
  }
  await client.deleteByQuery({
    index: LAYOUTS.map(indexOf),
    query: { ids: { values: [...lost] } },
    refresh: true,
  });
}, 180_000);

afterAll(async () => {
  await client.indices.delete({ index: LAYOUTS.map(indexOf) });
  await client.close();
});

describe('one hunt over the layouts of the field', () => {
  const searched = new Map<LayoutName, Ids>();

  it('nearly all events are kept in all layouts', () => {
    expect(lost.size).toBeLessThan(events.length / 100);
  });

  it.each(LAYOUTS)(
    'every guided filter finds in %s what the predicate finds',
    async (layout) => {
      const { ids, told } = await found(indexOf(layout));
      searched.set(layout, ids);
      const differing = differences(ids, expectedIn(layout));
      // What is told finds less, never more; all else is exact.
      expect(differing.filter(([id, onlyLeft]) => !told.has(id) || onlyLeft.length > 0)).toEqual(
        [],
      );
      expect(differing.length).toBeLessThan(3);
    },
    180_000,
  );

  it('raw layouts agree with each other, event by event', () => {
    const none: Ids = new Map();
    const base = searched.get('keyword') ?? none;
    expect([...base.values()].filter((ids) => ids.length > 0).length).toBeGreaterThan(100);
    for (const layout of ['x.keyword', 'x.raw'] as const) {
      expect(differences(base, searched.get(layout) ?? none)).toEqual([]);
    }
  });

  it('a pattern over four layouts finds exactly four times what one of them finds', async () => {
    const all = await counted(FOUR.map(indexOf).join(','));
    const single = await counted(indexOf('keyword'));
    const off = [...all].filter(([id, count]) => count !== FOUR.length * (single.get(id) ?? 0));
    expect(off.map(([id]) => id).toSorted()).toEqual(Object.keys(NOT_IN_ECS).toSorted());
    for (const [id, count] of off) {
      // The raw two still find all of theirs, and Elastic's layouts never more than these.
      expect(count).toBeGreaterThanOrEqual(2 * (single.get(id) ?? 0));
      expect(count).toBeLessThan(FOUR.length * (single.get(id) ?? 0));
    }
  }, 180_000);
});
