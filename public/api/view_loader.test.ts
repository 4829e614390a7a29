import { hostsOptions, eventsOptions, type Summary } from '../../common/api';
import type { CallApi } from './call_api';
import { createViewLoader } from './view_loader';

interface Call {
  body: Record<string, unknown>;
  signal: AbortSignal | undefined;
}

const remarks = { notes: [], failures: [] };
const ANSWER = {
  summary: { total: 1, ...remarks } as unknown as Summary,
  hosts: { total: 2, totalIsExact: true, side: 'both', items: [], ...remarks },
};

const loader = (answer: unknown = ANSWER) => {
  const calls: Call[] = [];
  const callApi = ((_: unknown, input: { body: Call['body'] }, options?: Call) => {
    calls.push({ body: input.body, signal: options?.signal });
    return new Promise((resolve) => setTimeout(() => resolve(answer), 5));
  }) as unknown as CallApi;
  return { load: createViewLoader(callApi), calls };
};

const hunt = { eventTypes: ['alert'] };
const hosts = hostsOptions.parse({});

it('asks the parts of one moment in one request', async () => {
  const { load, calls } = loader();
  const { signal } = new AbortController();
  const [summary, list] = await Promise.all([
    load(hunt, 'summary', true, signal),
    load(hunt, 'hosts', hosts, signal),
  ]);
  expect(calls.map(({ body }) => body)).toEqual([{ hunt, summary: true, hosts }]);
  expect([summary.total, list.total]).toEqual([1, 2]);
});

it('asks other hunts, the same part twice and later moments apart', async () => {
  const { load, calls } = loader();
  const { signal } = new AbortController();
  await Promise.all([
    load(hunt, 'hosts', hosts, signal),
    load(hunt, 'hosts', { ...hosts, page: 2 }, signal),
    load({}, 'hosts', hosts, signal),
  ]);
  await load(hunt, 'hosts', hosts, signal);
  expect(calls).toHaveLength(4);
});

it('stops the request when none of its parts is wanted any more', async () => {
  const { load, calls } = loader();
  const [a, b] = [new AbortController(), new AbortController()];
  const waiting = Promise.allSettled([
    load(hunt, 'summary', true, a.signal),
    load(hunt, 'hosts', hosts, b.signal),
  ]);
  await Promise.resolve();
  a.abort();
  expect(calls[0]?.signal?.aborted).toBe(false);
  b.abort();
  expect(calls[0]?.signal?.aborted).toBe(true);
  const results = await waiting;
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(results[0]).toMatchObject({ reason: { name: 'AbortError' } });
});

it('says which part an answer lacks', async () => {
  const { load } = loader();
  const { signal } = new AbortController();
  await expect(load(hunt, 'events', eventsOptions.parse({}), signal)).rejects.toMatchObject({
    kind: 'unreadable',
    message: 'The server left out the events of the hunt.',
  });
});
