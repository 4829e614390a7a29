/** Lists of indicators over the sample: what they find, how often, who sees them, how long they may be. */
import { setTimeout } from 'node:timers/promises';
import {
  countIndicators,
  createIndicatorList,
  deleteIndicatorList,
  explainFilters,
  getIndicatorList,
  huntEvents,
  huntSummary,
  listIndicatorLists,
  updateIndicatorList,
} from '../../common/api';
import { textsAt } from '../../common/eve';
import { matchesResolved, NO_REFERENCES, resolveFilters } from '../../common/filters';
import {
  listToFilter,
  listToText,
  MOST_INDICATORS,
  parseIndicators,
  type Indicator,
} from '../../common/indicators';
import { testCluster, uniqueName } from '../setup';
import { startSampleHunt, type SampleHunt } from '../support/sample_hunt';

const client = testCluster();
const somebody = { username: uniqueName('somebody'), password: 'somebody-password' };
const timeRange = { from: 'now-30d', to: 'now+1d' };

let sample: SampleHunt;
let events: Record<string, unknown>[];

beforeAll(async () => {
  sample = await startSampleHunt(client, 2_500);
  await client.security.putUser({ ...somebody, roles: ['superuser'] });
  await client.indices.refresh({ index: `${sample.index}-*` });
  const { hits } = await client.search<Record<string, unknown>>({
    index: `${sample.index}-*`,
    size: 10_000,
    query: { bool: { must_not: [{ term: { event_type: 'stats' } }] } },
  });
  events = hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : [_source]));
}, 300_000);

afterAll(async () => {
  await sample.stop();
  await client.security.deleteUser({ username: somebody.username });
  await client.close();
});

const context = { ...NO_REFERENCES, now: Date.now(), variables: {} };

const matching = (
  list: readonly Indicator[],
  among: readonly Record<string, unknown>[] = events,
): Record<string, unknown>[] => {
  const filter = resolveFilters([listToFilter(list)], context);
  return among.filter((event) => matchesResolved(filter, event));
};

/** Values of a field in the sample, the rarest first. */
const valuesOf = (path: string, count: number): string[] => {
  const found = new Map<string, number>();
  for (const text of events.flatMap((event) => textsAt(event, path))) {
    found.set(text, (found.get(text) ?? 0) + 1);
  }
  return [...found.entries()]
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, count)
    .map(([text]) => text);
};

/** Names that are domains: some are of one label. */
const namesOf = (path: string, count: number): string[] =>
  valuesOf(path, 1_000)
    .filter((name) => /^[\w-]+(\.[\w-]+)+$/.test(name))
    .slice(0, count);

const parent = (name: string): string => name.split('.').slice(-2).join('.');

/** Of every kind that the sample has, with what overlaps: a network and an address in it. */
const mixedText = (): string => {
  const names = namesOf('dns.queries.rrname', 6);
  const servers = valuesOf('dest_ip', 5);
  return [
    ...servers,
    ...valuesOf('src_ip', 2),
    `${servers[0] ?? ''}/24`,
    ...names.map((name) => name.toUpperCase().replaceAll('.', '[.]')),
    ...names.slice(0, 2).map(parent),
    ...namesOf('tls.sni', 3).map((name) => `hxxps://${name}/a?b`),
    ...valuesOf('tls.ja3.hash', 2).map((hash) => `ja3: ${hash}`),
    ...valuesOf('tls.ja3s.hash', 1),
    ...valuesOf('tls.fingerprint', 2),
    ...valuesOf('fileinfo.sha256', 3),
    ...valuesOf('http.http_user_agent', 2).map((agent) => `user_agent: ${agent}`),
    ...valuesOf('ssh.client.hassh.hash', 1).map((hash) => `hassh: ${hash}`),
    'nothing.example',
    '203.0.113.254',
  ].join('\n');
};

const create = async (
  text: string,
  more: { name?: string; visibility?: 'private' | 'shared' } = {},
) => {
  const answer = await sample.home.call(createIndicatorList, { body: { text, ...more } });
  if (answer.status !== 200) throw new Error(answer.message);
  return answer.body;
};

/** Long work of the test itself: connections that were closed meanwhile are noticed only after it. */
const noticeClosed = () => setTimeout(100);

const total = async (id: string, range: typeof timeRange | undefined = timeRange) => {
  const { body, message } = await sample.home.call(huntEvents, {
    body: {
      ...(range && { timeRange: range }),
      includeSuppressed: true,
      filters: [{ indicators: id }],
      size: 1,
    },
  });
  if (body === undefined) throw new Error(message);
  return body;
};

const expectCounts = async (id: string, list: readonly Indicator[]) => {
  await noticeClosed();
  const { status, body } = await sample.home.call(countIndicators, {
    params: { id },
    body: { timeRange, includeSuppressed: true },
  });
  expect(status).toBe(200);
  expect(body.failures).toEqual([]);
  const found = matching(list);
  const expected = new Map(
    list.flatMap((one): [string, number][] => {
      const count = matching([one], found).length;
      return count === 0 ? [] : [[`${one.kind} ${one.value}`, count]];
    }),
  );
  expect(new Map(body.items.map((one) => [`${one.kind} ${one.value}`, one.events]))).toEqual(
    expected,
  );
  return body;
};

it('finds what the predicate says, event by event, and counts each indicator exactly', async () => {
  const { list, understood } = await create(mixedText());
  const { indicators } = parseIndicators(mixedText());
  expect(list.total).toBe(indicators.length);
  expect(understood.notUnderstood).toEqual([]);
  const expected = matching(indicators).length;
  await noticeClosed();
  expect(expected).toBeGreaterThan(30);
  expect((await total(list.id)).total).toBe(expected);
  const body = await expectCounts(list.id, indicators);
  expect(body.items.length).toBeGreaterThan(15);
  expect(body.withoutEvents).toBe(indicators.length - body.items.length);
  for (const { firstSeen, lastSeen } of body.items) {
    expect(Date.parse(firstSeen ?? '')).toBeLessThanOrEqual(Date.parse(lastSeen ?? ''));
  }
}, 120_000);

it('finds the same with a hundred thousand indicators', async () => {
  const { indicators } = parseIndicators(mixedText());
  const filler = Array.from({ length: MOST_INDICATORS - indicators.length }, (_, n): Indicator => {
    const hex = n.toString(16).padStart(8, '0');
    switch (n % 4) {
      case 0:
        return { kind: 'address', value: `198.${18 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}` };
      case 1:
        return { kind: 'domain', value: `host-${hex}.filler.invalid` };
      case 2:
        return { kind: 'sha256', value: hex.repeat(8) };
      default:
        return n % 40 === 3
          ? {
              kind: 'network',
              value: `2001:db8:${(n >> 8).toString(16)}:${(n & 255).toString(16)}::/64`,
            }
          : {
              kind: 'address',
              value: `2001:db9::${(n >> 8).toString(16)}:${(n & 255).toString(16)}`,
            };
    }
  });
  const all = [...filler, ...indicators];
  const text = listToText(all);
  await noticeClosed();
  const { list } = await create(text, { name: 'A hundred thousand' });
  expect(list.total).toBe(MOST_INDICATORS);
  const expected = matching(all).length;
  await noticeClosed();
  const found = await total(list.id);
  expect(found.failures).toEqual([]);
  expect(found.total).toBe(expected);
  // Without a time range the whole list is asked.
  expect((await total(list.id, undefined)).total).toBe(expected);
  await expectCounts(list.id, indicators);
  const negated = await sample.home.call(huntEvents, {
    body: {
      timeRange,
      includeSuppressed: true,
      filters: [{ indicators: list.id, negated: true }],
      size: 1,
    },
  });
  expect(negated.body.total).toBe(events.length - expected);
  const { body } = await sample.home.call(getIndicatorList, { params: { id: list.id } });
  expect(body.text).toBe(listToText(parseIndicators(text).indicators));
}, 240_000);

it('finds what hundreds of domains in a plain condition name', async () => {
  const [name = ''] = namesOf('dns.queries.rrname', 1);
  const values = [...Array.from({ length: 300 }, (_, n) => `d${n}.invalid`), parent(name)];
  const filter = { field: 'dns.queries.rrname', op: 'underDomain' as const, values };
  const resolved = resolveFilters([filter], context);
  const expected = events.filter((event) => matchesResolved(resolved, event)).length;
  expect(expected).toBeGreaterThan(0);
  const { body } = await sample.home.call(huntEvents, {
    body: { timeRange, includeSuppressed: true, filters: [filter], size: 1 },
  });
  expect(body.notes).toEqual([]);
  expect(body.total).toBe(expected);
});

it('counts in the hunt that is asked, and not beyond it', async () => {
  const [address = ''] = valuesOf('dest_ip', 1);
  const { list } = await create(address);
  const ask = async (eventTypes: string[]) => {
    const { body } = await sample.home.call(countIndicators, {
      params: { id: list.id },
      body: { timeRange, eventTypes },
    });
    return body;
  };
  const found = matching([{ kind: 'address', value: address }]);
  const inTypes = (types: string[]) =>
    found.filter((event) => types.includes(String(event['event_type']))).length;
  const types = [...new Set(events.map((event) => String(event['event_type'])))];
  const seen = types.filter((type) => inTypes([type]) > 0);
  expect((await ask(seen)).items[0]?.events).toBe(inTypes(seen));
  const unseen = types.filter((type) => inTypes([type]) === 0);
  expect(await ask(unseen)).toMatchObject({ items: [], withoutEvents: 1 });
});

it('gives a list without a name one of its own, private', async () => {
  const { list } = await create('192.0.2.7\nevil.example');
  expect(list).toMatchObject({ visibility: 'private', kinds: { address: 1, domain: 1 }, total: 2 });
  expect(list.name).toMatch(/^1 address, 1 domain, \d{4}-\d\d-\d\d \d\d:\d\d UTC$/);
});

it('keeps a private list from everybody else', async () => {
  const { list } = await create('192.0.2.7', { name: 'Mine' });
  const { call } = sample.home;
  const theirs = await call(listIndicatorLists, {}, somebody);
  expect(theirs.body.items.map(({ id }) => id)).not.toContain(list.id);
  const asked = { params: { id: list.id } };
  const change = { version: list.version, name: 'Theirs', visibility: 'shared' as const };
  const answers = await Promise.all([
    call(getIndicatorList, asked, somebody),
    call(updateIndicatorList, { ...asked, body: change }, somebody),
    call(deleteIndicatorList, asked, somebody),
    call(countIndicators, { ...asked, body: {} }, somebody),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  const hunt = await call(
    huntSummary,
    { body: { timeRange, filters: [{ indicators: list.id }] } },
    somebody,
  );
  expect(hunt.status).toBe(400);
  expect(hunt.message).toBe(`The indicator list "${list.id}" does not exist any more.`);
});

it('shares a list, which only its owner can make private again', async () => {
  const { list } = await create('192.0.2.7', { name: 'Ours', visibility: 'shared' });
  const params = { id: list.id };
  const { call } = sample.home;
  const body = { version: list.version, name: 'Ours still', visibility: 'shared' as const };
  const renamed = await call(updateIndicatorList, { params, body }, somebody);
  expect(renamed.body.list).toMatchObject({ name: 'Ours still', total: 1, owner: list.owner });
  const refused = await call(
    updateIndicatorList,
    {
      params,
      body: { ...body, version: renamed.body.list.version, visibility: 'private' },
    },
    somebody,
  );
  expect(refused.status).toBe(403);
});

it('replaces values, refuses a change of what has changed since, and deletes all of it', async () => {
  const { list } = await create('192.0.2.7', { name: 'Changing' });
  const params = { id: list.id };
  const { call } = sample.home;
  const words = { name: 'Changing', visibility: 'private' as const };
  const replaced = await call(updateIndicatorList, {
    params,
    body: { ...words, version: list.version, text: 'evil.example\nother.example' },
  });
  expect(replaced.body.list).toMatchObject({ kinds: { domain: 2 }, total: 2 });
  expect(replaced.body.list.kinds.address).toBeUndefined();
  const stale = await call(updateIndicatorList, {
    params,
    body: { ...words, version: list.version },
  });
  expect(stale.status).toBe(409);
  expect((await call(getIndicatorList, { params })).body.text).toBe(
    'domain: evil.example\ndomain: other.example',
  );
  expect((await call(deleteIndicatorList, { params })).status).toBe(200);
  expect((await call(getIndicatorList, { params })).status).toBe(404);
  expect((await call(deleteIndicatorList, { params })).status).toBe(404);
});

it('explains the whole list, not what occurs of it', async () => {
  const domains = Array.from({ length: 150 }, (_, n) => `d${n}.invalid`);
  const { list } = await create(domains.join('\n'), { name: 'Domains' });
  const { status, body } = await sample.home.call(explainFilters, {
    body: { filters: [{ indicators: list.id }] },
  });
  expect(status).toBe(200);
  expect(JSON.stringify(body.queryDsl)).toContain('d149.invalid');
});

it('says what is wrong with a text, and never fails on one', async () => {
  const refuse = async (body: unknown) => {
    const answer = await sample.home.call(createIndicatorList, { body: body as { text: string } });
    expect(answer.status).toBe(400);
    return answer.message;
  };
  expect(await refuse({ text: '' })).toBe('The text holds no indicators.');
  expect(await refuse({ text: '# only\nhello' })).toBe(
    'The text holds no indicators: line 2, "hello" is not a domain such as evil.example.',
  );
  const many = Array.from({ length: MOST_INDICATORS + 1 }, (_, n) => `d${n}.example`);
  expect(await refuse({ text: many.join('\n') })).toContain('at most 100,000 indicators');
  expect(await refuse({ text: 7 })).toContain('Give the list as a text');
  expect(await refuse({ text: '192.0.2.7', as: 'planet' })).toContain(
    'A kind of indicator is one of',
  );
  const hostile = [
    'user_agent: <script>alert(1)</script>"}}}]]',
    "user_agent: '); DROP TABLE\\",
    'user_agent: {{constructor.constructor}}',
    '<img src=x onerror=alert(1)>',
    `user_agent: ${'\\'.repeat(500)}*?`,
  ].join('\n');
  const { list } = await create(hostile, { name: '<b>"name"</b> {{x}}' });
  expect(list.name).toBe('<b>"name"</b> {{x}}');
  expect((await total(list.id)).total).toBe(0);
});
