/**
 * Every guided filter against the example events of all of them, in the indices that our own
 * loader makes: the search finds exactly what the predicate finds, its own example among it and
 * its near miss not.
 */
import { GUIDED_FILTERS } from '../../common/catalogue';
import { EXAMPLES } from '../../common/catalogue/examples';
import { matchesResolved, resolveFilters } from '../../common/filters';
import { ensureTemplates } from '../../scripts/load/index';
import { msearch } from '../../server/elasticsearch';
import { compileHunt } from '../../server/hunts';
import { testCluster, uniqueName } from '../setup';
import { guidedContext, guidedScope } from '../support/guided_context';

const client = testCluster();
const name = uniqueName('catalogue');
const index = `${name}-2026`;
const NOW = new Date('2026-03-10T12:00:00Z');

const events = Object.entries(EXAMPLES).flatMap(([id, { match, nearMiss }]) => [
  { id: `${id} match`, event: match },
  { id: `${id} near miss`, event: nearMiss },
]);

const context = guidedContext(NOW);

const found = new Map<string, string[]>();

beforeAll(async () => {
  await ensureTemplates(client, name);
  const answer = await client.bulk({
    refresh: true,
    operations: events.flatMap(({ id, event }) => [{ index: { _index: index, _id: id } }, event]),
  });
  expect(answer.items.flatMap((item) => item.index?.error ?? [])).toEqual([]);
  const scope = await guidedScope(client, index, NOW);
  const hunts = GUIDED_FILTERS.map(({ id }) => compileHunt({ guidedFilters: [id] }, scope, []));
  expect(hunts.map(({ groups }) => groups.length)).toEqual(hunts.map(() => 1));
  const answers = await msearch(
    client,
    hunts.flatMap(({ groups }) =>
      groups.map(({ group, query }) => ({
        indices: group.indices,
        body: { size: 1_000, query, _source: false },
      })),
    ),
    scope.signal,
  );
  answers.forEach((one, at) => {
    expect(one._shards.failures ?? []).toEqual([]);
    found.set(
      GUIDED_FILTERS[at]?.id ?? '',
      one.hits.hits.map((hit) => hit._id ?? ''),
    );
  });
});

afterAll(async () => {
  await client.indices.delete({ index });
  const { index_templates: templates } = await client.indices.getIndexTemplate();
  for (const template of templates.filter((one) => one.name.includes(name))) {
    await client.indices.deleteIndexTemplate({ name: template.name });
  }
  await client.close();
});

it('has an example and a near miss for each guided filter', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(GUIDED_FILTERS.map(({ id }) => id).toSorted());
});

it.each(GUIDED_FILTERS.map(({ id, filter }) => ({ id, filter })))(
  '$id finds its example, not its near miss, and of the others what the predicate finds',
  ({ id, filter }) => {
    const ids = found.get(id) ?? [];
    expect(ids).toContain(`${id} match`);
    expect(ids).not.toContain(`${id} near miss`);
    const resolved = resolveFilters([filter], context);
    const expected = events.filter(
      ({ event }) => event['event_type'] !== 'stats' && matchesResolved(resolved, event),
    );
    expect(ids.toSorted()).toEqual(expected.map((one) => one.id).toSorted());
  },
);
