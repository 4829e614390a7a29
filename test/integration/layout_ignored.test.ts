/** Values that an index did not take: how many events are affected is said. */
import { layoutGroups } from '../../common/layouts';
import { ignoredNotes, ignoredSearch, msearch } from '../../server/elasticsearch';
import { testCluster, uniqueName } from '../setup';
import { layoutScope } from '../support/layout_hunt';
import { makeIndex } from '../support/layout_indices';

const client = testCluster();
const prefix = uniqueName('lignored');
const EVERYTHING = { match_all: {} };

const url = (length: number) => ({
  event_type: 'http',
  http: { url: `/${'a'.repeat(length - 1)}` },
});

const notesOf = async (pattern: string, paths: string[], range: object = EVERYTHING) => {
  const scope = await layoutScope(client, pattern);
  const searches = layoutGroups(scope.caps, paths).flatMap(
    (group) => ignoredSearch(scope.caps, group, { ...range }, paths) ?? [],
  );
  const notes = ignoredNotes(await msearch(client, searches, scope.signal));
  return { searches: searches.length, notes };
};

beforeAll(async () => {
  const keyword = { type: 'keyword' as const, ignore_above: 1_024 };
  const event_type = { type: 'keyword' as const };
  await makeIndex(
    client,
    `${prefix}-keyword`,
    { properties: { event_type, http: { properties: { url: keyword, http_refer: keyword } } } },
    [url(10), url(1_500), url(1_500)],
  );
  await makeIndex(
    client,
    `${prefix}-text`,
    {
      properties: {
        event_type,
        http: {
          properties: {
            url: { type: 'text', fields: { raw: { type: 'keyword', ignore_above: 256 } } },
          },
        },
      },
    },
    [url(10), url(300)],
  );
  await makeIndex(
    client,
    `${prefix}-none`,
    { properties: { event_type, http: { properties: { url: keyword } } } },
    [url(10)],
  );
});

afterAll(async () => {
  await client.indices.delete({
    index: ['keyword', 'text', 'none'].map((name) => `${prefix}-${name}`),
  });
  await client.close();
});

it('a URL longer than ignore_above is counted, in every layout of the pattern', async () => {
  const { notes } = await notesOf(`${prefix}-*`, ['http.url', 'http.http_refer', 'tls.sni']);
  expect(notes).toEqual([
    {
      field: 'http.url',
      reason:
        "3 events have a value that the index did not take, too long or not of the field's type: no condition on the content finds it",
    },
  ]);
});

it('only events in range count', async () => {
  const range = { ids: { values: ['1'] } };
  const { notes } = await notesOf(`${prefix}-keyword`, ['http.url'], range);
  expect(notes[0]?.reason).toContain('1 event has a value');
});

it('nothing is asked where no index left anything out, or nothing is read', async () => {
  expect(await notesOf(`${prefix}-none`, ['http.url'])).toEqual({ searches: 0, notes: [] });
  expect(await notesOf(`${prefix}-*`, [])).toEqual({ searches: 0, notes: [] });
});
