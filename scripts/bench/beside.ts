import type { Client } from '@elastic/elasticsearch';
import { z } from 'zod';
import { PANELS, type Panel } from '../../common/dashboards';
import { END_FIELDS, isEndField, type EndCase } from '../../common/eve';

/**
 * The same question asked of Elasticsearch by hand, for the generated sample alone: as cheaply as what
 * the screen shows can be had, and as dashboards usually ask. By hand means: written for one index
 * pattern and one layout whose peculiarities are known, with nothing said of what is missing or about.
 */
export interface Beside {
  /** One request after the other, each with as few and as plain searches as answer it. */
  floor: readonly Step[];
  /** A request for each thing shown, with the filter as query text. */
  usual: readonly Body[];
}

export type Body = Readonly<Record<string, unknown>>;
type Aggs = Readonly<Record<string, unknown>>;

/** Searches that travel together; made of what the step before found. */
type Step = (before: readonly Found[]) => readonly Body[];

type Found = Readonly<Record<string, unknown>>;

const INDEX = 'suricata-*';
const HOUR = 3_600_000;
const MINUTE = 60_000;
const RANGE = 48 * HOUR;

const now = () => Math.ceil(Date.now() / MINUTE) * MINUTE;

const between = (from: number, to: number) => ({
  range: { '@timestamp': { gte: from, lte: to, format: 'epoch_millis' } },
});
const inTime = () => between(now() - RANGE, now());
const beforeThat = () => between(now() - 2 * RANGE, now() - RANGE);

/** What is asked of: all events, or those of one type. */
type Of = 'alert' | undefined;

const term = (field: string, ...values: (string | number)[]): Body => ({
  terms: { [field]: values },
});

/** What Suricata says of itself is no event. */
const ofType = (of: Of): Body =>
  of === undefined
    ? { bool: { must_not: [term('event_type', 'stats')] } }
    : { term: { event_type: of } };

const all = (...queries: readonly Body[]): Body => ({ bool: { filter: queries } });
const asTerm = (of: Of): Body => all(inTime(), ofType(of));
const asText = (of: Of): Body => ({
  bool: {
    filter: [
      inTime(),
      { query_string: { query: of === undefined ? '*' : `event_type:"${of}"` } },
      { bool: { must_not: [{ query_string: { query: 'event_type:"stats"' } }] } },
    ],
  },
});

const body = (query: Body, aggs?: Aggs, more: Body = {}): Body => ({
  size: 0,
  track_total_hits: false,
  query,
  ...(aggs && { aggs }),
  ...more,
});

const TOTAL = { track_total_hits: true };

const once =
  (...searches: readonly Body[]): Step =>
  () =>
    searches;

const any = (...queries: readonly Body[]): Body => ({
  bool: { should: queries, minimum_should_match: 1 },
});

/** Events of the sample whose source is the server. */
const REVERSED = any(
  all(term('event_type', 'dns'), term('dns.type', 'response')),
  all(term('event_type', 'fileinfo'), term('http.http_method', 'GET', 'HEAD')),
  all(
    term('event_type', 'snmp', 'dhcp', 'rdp', 'krb5', 'anomaly', 'fileinfo'),
    term('src_port', 161, 67, 3389, 88, 8080, 445),
  ),
);

/** Alerts of the sample have the ends of their flow; of the others the client is source or destination. */
const CASES: readonly { kind: EndCase; when: Body }[] = [
  { kind: 'flow', when: term('event_type', 'alert') },
  { kind: 'reversed', when: REVERSED },
  { kind: 'straight', when: { bool: { must_not: [term('event_type', 'alert'), REVERSED] } } },
];

const casesOf = (of: Of) => CASES.filter(({ kind }) => of === undefined || kind === 'flow');

/** In the usual way nobody asks which event it is. */
const usualField = (path: string, of: Of): string =>
  isEndField(path) ? END_FIELDS[path][of === 'alert' ? 'flow' : 'straight'] : path;

/** Values listed by each index, so that the first ten of all can be told. */
const LISTED = 60;

const SUMS = Object.fromEntries(
  ['bytes_toserver', 'bytes_toclient', 'pkts_toserver', 'pkts_toclient'].map((name) => [
    name,
    { sum: { field: `flow.${name}` } },
  ]),
);

const panelsOf = (groups: readonly string[]): Panel[] =>
  PANELS.filter(({ group }) => groups.includes(group));

const panelAggs = (panels: readonly Panel[], fieldOf: (path: string) => string): Aggs =>
  Object.fromEntries<Aggs>(
    panels.flatMap(({ id, fields: [path], hasSums }): [string, Aggs][] => {
      const field = fieldOf(path);
      const terms = { terms: { field, size: LISTED }, ...(hasSums && { aggs: SUMS }) };
      return [
        [id, terms],
        [`${id} missing`, { missing: { field } }],
      ];
    }),
  );

const isOfEnd = ({ fields: [path] }: Panel): boolean => isEndField(path);

/** A search for each set of panels that stand in the same types of events, of ends one for each case. */
const panelSearches = (groups: readonly string[], of: Of): Body[] => {
  const byTypes = Map.groupBy(panelsOf(groups), ({ eventTypes }) => eventTypes?.join() ?? '');
  return [...byTypes.values()].flatMap((alike) => {
    const types = alike[0]?.eventTypes;
    if (of !== undefined && types !== undefined && !types.includes(of)) return [];
    const query =
      of !== undefined || types === undefined
        ? asTerm(of)
        : all(inTime(), term('event_type', ...types));
    const others = alike.filter((panel) => !isOfEnd(panel));
    const ends = alike.filter(isOfEnd);
    return [
      ...(others.length === 0
        ? []
        : [
            body(
              query,
              panelAggs(others, (path) => path),
              TOTAL,
            ),
          ]),
      ...(ends.length === 0 ? [] : casesOf(of)).map(({ kind, when }) =>
        body(
          all(query, when),
          panelAggs(ends, (path) => (isEndField(path) ? END_FIELDS[path][kind] : path)),
          TOTAL,
        ),
      ),
    ];
  });
};

/** Top values of groups of panels, and how many events have none. */
export const panels = (groups: readonly string[], of?: Of): Beside => ({
  floor: [once(...panelSearches(groups, of))],
  usual: panelsOf(groups).map(({ fields: [path] }) =>
    body(asText(of), { panel: { terms: { field: usualField(path, of), size: 10 } } }),
  ),
});

const bars = { date_histogram: { field: '@timestamp', fixed_interval: '30m' } };
const byType = { terms: { field: 'event_type', size: 100 } };
const seen = { first: { min: { field: '@timestamp' } }, last: { max: { field: '@timestamp' } } };

const ENDS = ['src_ip', 'dest_ip'] as const;

const perEnd = (agg: (field: string) => unknown): Aggs =>
  Object.fromEntries(ENDS.map((field) => [field, agg(field)]));

/** Every host of either end, with its events. */
const hostList = (of: Of): Body =>
  body(
    asTerm(of),
    perEnd((field) => ({ terms: { field, size: 10_000 } })),
  );

/** Total, timeline, hosts, and events by type and by tag. */
export const summary = (of?: Of): Beside => {
  const timeline = { timeline: { ...bars, aggs: { byType } } };
  const tags = { tags: { terms: { field: 'alert.tag', size: 10 } } };
  return {
    floor: [
      once(
        body(asTerm(of), { ...timeline, ...tags }, TOTAL),
        hostList(of),
        ...(of === undefined ? [] : [body(inTime(), { byType })]),
      ),
    ],
    usual: [
      body(asText(of), timeline),
      body(asText(of), tags),
      body(
        asText(of),
        perEnd((field) => ({ terms: { field, size: 10_000 } })),
      ),
      body(asText(undefined), { byType }),
      body(asText(of), undefined, TOTAL),
    ],
  };
};

const termsFound = z.object({
  buckets: z.array(z.object({ key: z.union([z.string(), z.number()]), doc_count: z.number() })),
});

/** The fifty keys with most events in some lists. */
const first50 = (lists: readonly unknown[]): (string | number)[] => {
  const events = new Map<string | number, number>();
  for (const { key, doc_count: more } of lists.flatMap((list) => termsFound.parse(list).buckets)) {
    events.set(key, (events.get(key) ?? 0) + more);
  }
  return [...events]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 50)
    .map(([key]) => key);
};

/** What is shown of fifty hosts: when and what at either end, on which side, bytes, signatures. */
const hostDetails =
  (of: Of): Step =>
  (before) => {
    const ips = first50(before.flatMap(Object.values));
    const anyEnd = { bool: { should: ENDS.map((field) => term(field, ...ips)) } };
    const page = (aggs: Aggs) => (field: string) => ({
      terms: { field, include: ips, size: ips.length },
      ...(Object.keys(aggs).length > 0 && { aggs }),
    });
    const list = page({});
    const sides = casesOf(of)
      // Source and destination are counted anyway.
      .filter(({ kind }) => kind !== 'straight')
      .map(({ kind, when }) =>
        body(all(asTerm(of), anyEnd, when), {
          client: list(END_FIELDS['client.ip'][kind]),
          server: list(END_FIELDS['server.ip'][kind]),
        }),
      );
    const signatures = {
      signatures: { terms: { field: 'alert.signature_id', size: 300 } },
    };
    const flows = {
      up: { sum: { field: 'flow.bytes_toserver' } },
      down: { sum: { field: 'flow.bytes_toclient' } },
    };
    return [
      body(all(asTerm(of), anyEnd), perEnd(page({ byType, bars, ...seen }))),
      body(all(inTime(), term('event_type', 'alert'), anyEnd), perEnd(page(signatures))),
      ...(of === undefined
        ? [body(all(inTime(), term('event_type', 'flow'), anyEnd), perEnd(page(flows)))]
        : []),
      ...sides,
    ];
  };

/** Fifty hosts with what is shown of them; the list of all is asked as in {@link summary}. */
export const summaryAndHosts = (of?: Of): Beside => {
  const { floor, usual } = summary(of);
  const page = (field: string) => (aggs: Aggs) => ({ hosts: { terms: { field, size: 50 }, aggs } });
  const shown = {
    byType,
    bars,
    signatures: { terms: { field: 'alert.signature_id', size: 300 } },
    up: { sum: { field: 'flow.bytes_toserver' } },
    down: { sum: { field: 'flow.bytes_toclient' } },
    ...seen,
  };
  return {
    floor: [...floor, (before) => hostDetails(of)(before.slice(1, 2))],
    usual: [
      ...usual,
      ...ENDS.flatMap((field) =>
        Object.entries(shown).map(([name, agg]) => body(asText(of), page(field)({ [name]: agg }))),
      ),
    ],
  };
};

/** Fifty signatures with what is shown of them, and which of all are new in the time range. */
export const signatures = (): Beside => {
  const id = 'alert.signature_id';
  const list = { sids: { terms: { field: id, size: 10_000 } } };
  const exactly = (field: string) => ({ terms: { field, size: 500 } });
  const details = {
    latest: { top_hits: { size: 1, _source: ['alert'], sort: [{ '@timestamp': 'desc' }] } },
    actions: { terms: { field: 'alert.action', size: 10 } },
    bars,
    ...seen,
  };
  const shown: Aggs = {
    ...details,
    sources: exactly('src_ip'),
    destinations: exactly('dest_ip'),
  };
  const withoutId = { bool: { must_not: [{ exists: { field: id } }] } };
  return {
    floor: [
      once(
        body(asTerm('alert'), list),
        body(all(asTerm('alert'), withoutId), undefined, TOTAL),
        body(all(beforeThat(), ofType('alert')), list),
        body(beforeThat(), undefined, { track_total_hits: 1, terminate_after: 1 }),
      ),
      (before) => {
        const ids = first50(before.slice(0, 1).flatMap(Object.values));
        const page = (aggs: Aggs) =>
          body(all(asTerm('alert'), term(id, ...ids)), {
            sids: { terms: { field: id, size: ids.length }, aggs },
          });
        const { sources, destinations } = shown;
        return [page(details), page({ sources }), page({ destinations })];
      },
    ],
    usual: Object.entries(shown).map(([name, agg]) =>
      body(asText('alert'), { sids: { terms: { field: id, size: 50 }, aggs: { [name]: agg } } }),
    ),
  };
};

const newest = { size: 50, sort: [{ '@timestamp': 'desc' }] };

/** The newest fifty events, and how many there are. */
export const events = (of?: Of): Beside => ({
  floor: [once(body(asTerm(of), undefined, newest), body(asTerm(of), undefined, TOTAL))],
  usual: [body(asText(of), undefined, newest), body(asText(of), undefined, TOTAL)],
});

const answered = z.object({
  error: z.unknown().optional(),
  _shards: z.object({ failed: z.number() }).optional(),
  aggregations: z.record(z.string(), z.unknown()).optional(),
});

const found = (answer: unknown): Found => {
  const { error, _shards: shards, aggregations } = answered.parse(answer);
  if (error !== undefined || (shards?.failed ?? 0) > 0) {
    throw new Error(`A search of the bench failed: ${JSON.stringify(answer).slice(0, 500)}`);
  }
  return aggregations ?? {};
};

/** Milliseconds that the cheapest way takes. */
export const askFloor = async (cluster: Client, { floor }: Beside): Promise<number> => {
  const started = performance.now();
  let before: readonly Found[] = [];
  for (const step of floor) {
    const { responses } = await cluster.msearch({
      searches: step(before).flatMap((one) => [{ index: INDEX }, one]),
    });
    before = responses.map(found);
  }
  return performance.now() - started;
};

/** A browser has so many requests under way. */
const AT_ONCE = 6;

/** Milliseconds that the usual way takes. */
export const askUsual = async (cluster: Client, { usual }: Beside): Promise<number> => {
  const started = performance.now();
  const waiting = [...usual];
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      found(await cluster.search({ index: INDEX, ...one }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return performance.now() - started;
};
