import {
  matchesResolved,
  resolveFilters,
  NO_REFERENCES,
  type FilterContext,
} from '../common/filters';
import { guidedFilter, GUIDED_FILTERS } from '../common/catalogue';
import {
  INTERNAL_DNS_SUFFIXES,
  isInNetwork,
  LOCAL_SCOPE,
  parseAddress,
  parseCidr,
  PRIVATE_RANGES,
} from '../common/networks';
import { EVENT_TYPES } from '../common/eve';
import { generateSample, PROXY_HUNT, SAMPLE_NETWORKS } from '.';

const NOW = new Date('2026-11-25T03:00:00Z');

interface Event extends Record<string, unknown> {
  timestamp: string;
  event_type: string;
  flow_id: number;
  src_ip: string;
  dest_ip: string;
  flow?: { src_ip: string; dest_ip: string; start: string };
}

const linesOf = (seed: number, events: number, now = NOW): string[] => [
  ...generateSample({ seed, events, now }),
];
const eventsOf = (...args: Parameters<typeof linesOf>): Event[] =>
  linesOf(...args).map((line) => JSON.parse(line) as Event);

const context: FilterContext = {
  now: NOW.getTime(),
  variables: {
    $HOME_NET: PRIVATE_RANGES,
    $LOCAL_SCOPE: LOCAL_SCOPE,
    $ORG_MAIL_SUFFIXES: ['@example.org>'],
    $INTERNAL_DNS_SUFFIXES: INTERNAL_DNS_SUFFIXES,
  },
  ...NO_REFERENCES,
};

const testOf = (id: string): ((event: Event) => boolean) => {
  const guided = guidedFilter(id);
  if (guided === undefined) throw new Error(`There is no guided filter ${id}.`);
  const filter = resolveFilters([guided.filter], context);
  return (event) => matchesResolved(filter, event);
};

const isIn = (address: string, cidrs: readonly string[]): boolean => {
  const parsed = parseAddress(address);
  return cidrs.some((text) => {
    const cidr = parseCidr(text);
    return parsed !== undefined && cidr !== undefined && isInNetwork(parsed, cidr);
  });
};

const regularUsers = SAMPLE_NETWORKS.find(({ name }) => name === 'Regular users')?.cidrs ?? [];

const serversOf = (events: Event[]): string[] =>
  [...new Set(events.map(({ flow }) => flow?.dest_ip ?? ''))].sort();

describe.each([
  [1, 0],
  [2, 5_000],
  [3, 20_000],
  [-17, 5_000],
  [2_147_483_647, 8_000],
])('the hunt for the rogue proxy, seed %d, %d events', (seed, size) => {
  const alerts = eventsOf(seed, size).filter(({ event_type: type }) => type === 'alert');
  const proxied = alerts.filter(testOf('roles-http-proxies'));
  const ofRegularUsers = proxied.filter(({ flow }) => isIn(flow?.src_ip ?? '', regularUsers));

  it('finds 492 alerts and 7 servers, all outside', () => {
    expect(proxied).toHaveLength(492);
    expect(PROXY_HUNT.alerts).toBe(492);
    expect(serversOf(proxied)).toEqual([...PROXY_HUNT.proxies].sort());
    expect(serversOf(proxied)).toHaveLength(7);
    expect(PROXY_HUNT.proxies.some((ip) => isIn(ip, [...PRIVATE_RANGES]))).toBe(false);
  });

  it('leaves 3 servers with the clients of "Regular users"', () => {
    expect(serversOf(ofRegularUsers)).toEqual([...PROXY_HUNT.proxiesOfRegularUsers].sort());
    expect(serversOf(ofRegularUsers)).toHaveLength(3);
  });

  it('leaves the rogue proxy with the certificates of Let’s Encrypt', () => {
    const isLetsEncrypt = testOf('services-lets-encrypt');
    expect(serversOf(ofRegularUsers.filter(isLetsEncrypt))).toEqual([PROXY_HUNT.rogueProxy]);
    expect(serversOf(proxied.filter(isLetsEncrypt))).toEqual([PROXY_HUNT.rogueProxy]);
  });

  it('lies in the last 18 hours, so that it is whole in a view of 24 hours for some time', () => {
    const times = proxied.map(({ timestamp }) => Date.parse(timestamp.replace('+0000', 'Z')));
    expect(NOW.getTime() - Math.min(...times)).toBeLessThan(18 * 3_600_000);
    expect(Math.max(...times)).toBeLessThan(NOW.getTime());
  });
});

describe('the evidence behind the alerts', () => {
  const events = eventsOf(4, 6_000);
  const byFlow = Map.groupBy(events, ({ flow_id: id }) => id);
  const proxied = events
    .filter(({ event_type: type }) => type === 'alert')
    .filter(testOf('roles-http-proxies'));

  it('is in the transactions, files and flow of the same flow', () => {
    for (const { flow_id: id } of proxied) {
      const types = new Set(byFlow.get(id)?.map(({ event_type: type }) => type));
      expect(types).toContain('http');
      expect(types).toContain('flow');
      expect(types.has('tls') || types.has('fileinfo') || types.has('alert')).toBe(true);
    }
  });

  it('gives the rogue proxy names, certificates, a JA3S and agents that nobody else has', () => {
    const isRogue = ({ src_ip: src, dest_ip: dest, flow }: Event): boolean =>
      [src, dest, flow?.dest_ip].includes(PROXY_HUNT.rogueProxy);
    const valuesOf = (some: Event[], path: readonly string[]): Set<unknown> =>
      new Set(
        some
          .map((event) =>
            path.reduce<unknown>(
              (value, key) => (value as Record<string, unknown> | undefined)?.[key],
              event,
            ),
          )
          .filter((value) => value !== undefined),
      );
    for (const path of [
      ['tls', 'sni'],
      ['tls', 'fingerprint'],
      ['tls', 'ja3s', 'hash'],
      ['tls', 'ja4'],
      ['http', 'http_user_agent'],
    ]) {
      const own = valuesOf(events.filter(isRogue), path);
      const others = valuesOf(
        events.filter((event) => !isRogue(event)),
        path,
      );
      expect(own.size).toBeGreaterThan(0);
      expect([...own].filter((value) => others.has(value))).toEqual([]);
    }
  });

  it('shows who used the rogue proxy first: three regular users, one after another', () => {
    const first = [
      ...new Set(
        proxied
          .filter(({ flow }) => flow?.dest_ip === PROXY_HUNT.rogueProxy)
          .map(({ flow }) => flow?.src_ip),
      ),
    ];
    expect(first).toEqual(PROXY_HUNT.firstClientsOfRogueProxy);
    expect(first.every((ip) => isIn(ip ?? '', regularUsers))).toBe(true);
  });
});

it('makes the same lines of the same settings, and others of another seed', () => {
  expect(linesOf(5, 6_000)).toEqual(linesOf(5, 6_000));
  expect(linesOf(6, 6_000)).not.toEqual(linesOf(5, 6_000));
});

it.each([4_000, 5_001, 20_000])('makes exactly %d events, by time, inside the range', (size) => {
  const events = eventsOf(9, size);
  expect(events).toHaveLength(size);
  const times = events.map(({ timestamp }) => timestamp);
  expect(times).toEqual(times.toSorted());
  expect(times[0]?.slice(0, 10)).toBe('2026-11-23');
  expect(times.at(-1)?.localeCompare('2026-11-25T03:00:00')).toBe(-1);
});

it('leaves the stories as they are when there is less or more around them', () => {
  const alone = new Set(linesOf(11, 0));
  const inside = linesOf(11, 12_000).filter((line) => alone.has(line));
  expect(inside).toHaveLength(alone.size);
});

it('has nothing but Suricata’s event types, alerts being a small part', () => {
  const events = eventsOf(12, 30_000);
  const known = new Set(EVENT_TYPES.map(({ id }) => id));
  const types = new Set(events.map(({ event_type: type }) => type));
  expect([...types].filter((type) => !known.has(type))).toEqual([]);
  expect(types.size).toBeGreaterThan(20);
  const alerts = events.filter(({ event_type: type }) => type === 'alert').length;
  expect(alerts / events.length).toBeLessThan(0.1);
});

it('uses only networks of the company and documentation addresses', () => {
  const allowed = [
    ...SAMPLE_NETWORKS.flatMap(({ cidrs }) => cidrs),
    '192.0.2.0/24',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '2001:db8::/32',
    '224.0.0.251/32',
  ];
  const addresses = new Set(eventsOf(13, 20_000).flatMap((event) => [event.src_ip, event.dest_ip]));
  expect([...addresses].filter((address) => !isIn(address, allowed))).toEqual([]);
});

it('gives more than half of the guided filters something to find', () => {
  const tests = GUIDED_FILTERS.map(({ id }) => ({ id, test: testOf(id) }));
  const found = new Set<string>();
  for (const event of eventsOf(14, 0)) {
    for (const { id, test } of tests) if (!found.has(id) && test(event)) found.add(id);
  }
  expect(found.size).toBeGreaterThan(GUIDED_FILTERS.length / 2);
});

it('refuses settings that make no sense', () => {
  const make = (more: { events?: number; hours?: number }) => () =>
    generateSample({ seed: 1, events: 10, now: NOW, ...more }).next();
  expect(make({ events: -1 })).toThrow('whole number');
  expect(make({ events: 1.5 })).toThrow('whole number');
  expect(make({ hours: 17 })).toThrow('at least 18 hours');
});
