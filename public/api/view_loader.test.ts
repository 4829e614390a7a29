import { eventsOptions, hostsOptions } from '../../common/api';
import type { CallStream } from './call_stream';
import { createViewLoader } from './view_loader';

const remarks = { notes: [], failures: [] };
const SUMMARY = {
  part: 'summary',
  answer: {
    total: 1,
    hosts: 1,
    hostsAreExact: true,
    byEventType: {},
    byTag: { relevant: 0, informational: 0, untagged: 0, suppressed: 0 },
    timeline: { interval: 1, from: null, to: null, bars: [] },
    ...remarks,
  },
};
const HOSTS = {
  part: 'hosts',
  answer: {
    total: 2,
    all: 2,
    totalIsExact: true,
    side: 'both',
    spark: null,
    places: { inside: 2, outside: 0, networks: [], noNetwork: 2 },
    items: [],
    ...remarks,
  },
};
const FAILED = { part: 'events', error: { statusCode: 503, message: 'Too much at once.' } };

interface Call {
  body: Record<string, unknown>;
  signal: AbortSignal;
  /** Sends a line. */
  send: (line: object) => void;
  end: (error?: Error) => void;
}

const loader = () => {
  const calls: Call[] = [];
  const callStream = ((_: unknown, input: { body: Call['body'] }, options: Call) => {
    const stream = new TransformStream<string, string>();
    const writer = stream.writable.getWriter();
    // What nobody reads any more is not waited for.
    const quietly = (written: Promise<void>): void => {
      written.catch(() => undefined);
    };
    calls.push({
      body: input.body,
      signal: options.signal,
      send: (line) => quietly(writer.write(`${JSON.stringify(line)}\n`)),
      end: (error) => quietly(error ? writer.abort(error) : writer.close()),
    });
    return Promise.resolve({ headers: new Headers(), chunks: stream.readable });
  }) as unknown as CallStream;
  return { load: createViewLoader(callStream), calls };
};

const hunt = { eventTypes: ['alert'] };
const hosts = hostsOptions.parse({});
const events = eventsOptions.parse({});
const never = new AbortController().signal;

it('asks the parts of one moment in one request, and gives each as soon as it is there', async () => {
  const { load, calls } = loader();
  const summary = load(hunt, 'summary', true, never);
  const list = load(hunt, 'hosts', hosts, never);
  await Promise.resolve();
  expect(calls.map(({ body }) => body)).toEqual([{ hunt, summary: true, hosts }]);
  calls[0]?.send(HOSTS);
  expect((await list).total).toBe(2);
  calls[0]?.send(SUMMARY);
  expect((await summary).total).toBe(1);
});

it('asks other hunts, the same part twice and later moments apart', async () => {
  const { load, calls } = loader();
  const waiting = [
    load(hunt, 'hosts', hosts, never),
    load(hunt, 'hosts', { ...hosts, page: 2 }, never),
    load({}, 'hosts', hosts, never),
  ];
  await Promise.resolve();
  waiting.push(load(hunt, 'hosts', hosts, never));
  await Promise.resolve();
  expect(calls).toHaveLength(4);
  for (const { send } of calls) send(HOSTS);
  await Promise.all(waiting);
});

it('a part that fails does not take the others with it', async () => {
  const { load, calls } = loader();
  const failing = load(hunt, 'events', events, never);
  const list = load(hunt, 'hosts', hosts, never);
  await Promise.resolve();
  calls[0]?.send(FAILED);
  await expect(failing).rejects.toMatchObject({ kind: 'busy', message: 'Too much at once.' });
  calls[0]?.send(HOSTS);
  expect((await list).total).toBe(2);
});

it('what is missing when the connection breaks fails, what has come stays', async () => {
  const { load, calls } = loader();
  const summary = load(hunt, 'summary', true, never);
  const list = load(hunt, 'hosts', hosts, never);
  await Promise.resolve();
  calls[0]?.send(HOSTS);
  await list;
  calls[0]?.end(new Error('gone'));
  await expect(summary).rejects.toThrow('gone');
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
  expect(calls[0]?.signal.aborted).toBe(false);
  b.abort();
  expect(calls[0]?.signal.aborted).toBe(true);
  const results = await waiting;
  expect(results).toMatchObject([
    { status: 'rejected', reason: { name: 'AbortError' } },
    { status: 'rejected', reason: { name: 'AbortError' } },
  ]);
});

it('says which part an answer lacks', async () => {
  const { load, calls } = loader();
  const waiting = load(hunt, 'events', events, never);
  await Promise.resolve();
  calls[0]?.end();
  await expect(waiting).rejects.toMatchObject({
    kind: 'unreadable',
    message: 'The server left out the events of the hunt.',
  });
});

const block = (name: string) => ({
  block: name,
  panels: ['signature'],
  size: 5,
  order: 'most' as const,
});
const panelsLine = (name: string, total: number, more = false) => ({
  part: 'panels',
  block: name,
  ...(more ? { more } : {}),
  answer: {
    panels: [
      { id: 'signature', total, missing: 0, values: [], other: 0, approximate: more, failures: [] },
    ],
    ...remarks,
  },
});

it('asks blocks of panels together, and hands out an estimate before the exact numbers', async () => {
  const { load, calls } = loader();
  const estimates: (number | undefined)[] = [];
  const one = load(hunt, 'panels', block('one'), never, ({ panels }) =>
    estimates.push(panels[0]?.total),
  );
  const two = load(hunt, 'panels', block('two'), never);
  await Promise.resolve();
  expect(calls.map(({ body }) => body)).toEqual([{ hunt, panels: [block('one'), block('two')] }]);
  calls[0]?.send(panelsLine('one', 90, true));
  calls[0]?.send(panelsLine('two', 5));
  calls[0]?.send(panelsLine('one', 100));
  expect((await two).panels[0]?.total).toBe(5);
  expect((await one).panels[0]?.total).toBe(100);
  expect(estimates).toEqual([90]);
});

it('asks the same block with other options in a request of its own', async () => {
  const { load, calls } = loader();
  const waiting = [
    load(hunt, 'panels', block('one'), never),
    load(hunt, 'panels', { ...block('one'), size: 50 }, never),
  ];
  await Promise.resolve();
  expect(calls).toHaveLength(2);
  for (const { send } of calls) send(panelsLine('one', 1));
  await Promise.all(waiting);
});
