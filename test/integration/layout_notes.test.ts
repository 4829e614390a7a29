/** What indices cannot answer is told with their names, and what they can is found. */
import type { estypes } from '@elastic/elasticsearch';
import { huntSummary } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { makeIndex } from '../support/layout_indices';

const client = testCluster();
const prefix = uniqueName('lnotes');
const keyword = { type: 'keyword' as const, ignore_above: 1_024 };
const made: string[] = [];
let home: HuntHome;

const make = async (
  name: string,
  properties: Record<string, estypes.MappingProperty>,
  documents: Record<string, unknown>[],
): Promise<void> => {
  made.push(`${prefix}-${name}`);
  await makeIndex(
    client,
    `${prefix}-${name}`,
    {
      dynamic: false,
      properties: { '@timestamp': { type: 'date' }, event_type: keyword, ...properties },
    },
    documents.map((document) => ({ '@timestamp': '2026-11-25T00:00:00Z', ...document })),
  );
};

const summaryOf = async (filter: FilterNode) => {
  const { status, body } = await home.call(huntSummary, { body: { filters: [filter] } });
  expect(status).toBe(200);
  return { total: body.total, notes: body.notes, failures: body.failures };
};

beforeAll(async () => {
  const http = (url: estypes.MappingProperty) => ({ http: { properties: { url } } });
  const event = (url: string) => ({ event_type: 'http', http: { url } });
  await make('keyword', http(keyword), [event('/a'), event(`/${'a'.repeat(1_500)}`)]);
  for (const day of ['01', '02', '03', '04']) {
    await make(`text-2026.11.${day}`, http({ type: 'text' }), [event('/a')]);
  }
  await make(
    'nested',
    { files: { type: 'nested', properties: { filename: keyword, sha256: keyword } } },
    [
      { event_type: 'alert', files: [{ filename: 'a.exe' }, { filename: 'b.txt' }] },
      { event_type: 'alert', files: [{ filename: 'b.txt' }] },
      { event_type: 'alert' },
    ],
  );
  await make('closed', {}, [{ event_type: 'alert' }]);
  await client.indices.close({ index: `${prefix}-closed` });
  home = await startHuntHome(`${prefix}-*`);
}, 180_000);

afterAll(async () => {
  await home.stop();
  await client.indices.delete({ index: made });
  await client.close();
});

const closed = `${prefix}-closed: closed, so not searched`;

it('a field that some indices only have as analysed text names them, and counts what was too long', async () => {
  expect(await summaryOf({ field: 'http.url', op: 'is', value: '/a' })).toEqual({
    total: 1,
    notes: [
      {
        field: 'http.url',
        reason: `in ${prefix}-text-* (4 indices) indexed as analysed text only, which cannot be asked for an exact value`,
      },
      {
        field: 'http.url',
        reason:
          "1 event has a value that the index did not take, too long or not of the field's type: no condition on the content finds it",
      },
    ],
    failures: [closed],
  });
});

it('fields of nested objects are found, and their negation too', async () => {
  const filter: FilterNode = { field: 'files.filename', op: 'endsWith', value: '.exe' };
  expect(await summaryOf(filter)).toEqual({ total: 1, notes: [], failures: [closed] });
  const negated = await summaryOf({
    all: [
      { ...filter, negated: true },
      { field: 'event_type', op: 'is', value: 'alert' },
    ],
  });
  expect(negated.total).toBe(2);
  expect((await summaryOf({ field: 'files.filename', op: 'exists' })).total).toBe(2);
});

it('a field that a mapping names and no event fills has no data', async () => {
  expect((await summaryOf({ field: 'files.sha256', op: 'exists' })).notes).toEqual([
    { field: 'files.sha256', reason: 'no data in these indices' },
  ]);
});
