/**
 * The whole catalogue in one script, where scripts of filters will run: in an ingest pipeline, and
 * in an update by query. Both mark the events that the predicate says.
 */
import type { estypes } from '@elastic/elasticsearch';
import { GUIDED_FILTERS, guidedFilter } from '../../common/catalogue';
import {
  matchesResolved,
  NO_REFERENCES,
  PAINLESS_FUNCTIONS,
  PAINLESS_LONGEST,
  resolveFilters,
  toPainless,
} from '../../common/filters';
import { INTERNAL_DNS_SUFFIXES, LOCAL_SCOPE, PRIVATE_RANGES } from '../../common/networks';
import { eventsMapping } from '../../scripts/load/index';
import { testCluster, uniqueName } from '../setup';
import { putDocuments } from '../support/layout_indices';
import { realEvents } from '../support/real_events';

const client = testCluster();
const pipeline = uniqueName('painless');
const index = uniqueName('painless');
const events = realEvents('real-suricata8.ndjson.gz', 120);

const resolved = GUIDED_FILTERS.map(({ filter }) =>
  resolveFilters([filter], {
    ...NO_REFERENCES,
    now: Date.UTC(2026, 10, 25),
    variables: {
      $HOME_NET: PRIVATE_RANGES,
      $LOCAL_SCOPE: LOCAL_SCOPE,
      $ORG_MAIL_SUFFIXES: ['@example.org>'],
      $INTERNAL_DNS_SUFFIXES: INTERNAL_DNS_SUFFIXES,
    },
    guided: (id) => guidedFilter(id)?.filter,
  }),
);

const source = (document: string): string => `${PAINLESS_FUNCTIONS}
Map memo = new HashMap();
List found = new ArrayList();
for (int f = 0; f < params.filters.size(); f++) {
  if (shMatches(params.filters[f], ${document}, params.longest, memo)) { found.add(f); }
}
${document}.found = found;`;

const params = {
  filters: resolved.map((filter) => toPainless(filter, { family: 'eve' })),
  longest: PAINLESS_LONGEST,
};

const expected = events.map((event) =>
  resolved.flatMap((filter, at) => (matchesResolved(filter, event) ? [at] : [])),
);

const marked = async (): Promise<(number[] | undefined)[]> => {
  await client.indices.refresh({ index });
  const { hits } = await client.search<{ found?: number[] }>({
    index,
    size: events.length,
    _source: ['found'],
    query: { match_all: {} },
  });
  const byId = new Map(hits.hits.map(({ _id, _source }) => [_id, _source?.found]));
  return events.map((_, place) => byId.get(String(place)));
};

const createIndex = (settings: estypes.IndicesIndexSettings = {}) =>
  client.indices.create({
    index,
    settings: {
      'index.mapping.total_fields.limit': 6_000,
      'index.mapping.ignore_malformed': true,
      ...settings,
    },
    mappings: eventsMapping(),
  });

afterEach(() => client.indices.delete({ index, ignore_unavailable: true }));
afterAll(async () => {
  await client.ingest.deletePipeline({ id: pipeline });
  await client.close();
});

test('the script stays below what Elasticsearch takes, however many filters there are', () => {
  // The limit is 65,535 characters; what filters add are parameters.
  expect(source('ctx').length).toBeLessThan(32_000);
});

test('in an ingest pipeline', async () => {
  await client.ingest.putPipeline({
    id: pipeline,
    processors: [{ script: { lang: 'painless', source: source('ctx'), params } }],
  });
  await createIndex({ final_pipeline: pipeline });
  const { refused } = await putDocuments(client, index, events);
  expect(refused.size).toBe(0);
  expect(await marked()).toEqual(expected);
}, 120_000);

test('in an update by query', async () => {
  await createIndex();
  await putDocuments(client, index, events);
  const { updated, failures } = await client.updateByQuery({
    index,
    refresh: true,
    script: { lang: 'painless', source: source('ctx._source'), params },
    query: { match_all: {} },
  });
  expect([updated, failures]).toEqual([events.length, []]);
  expect(await marked()).toEqual(expected);
}, 120_000);
