import type { Client } from '@elastic/elasticsearch';
import { PANELS } from '../../common/dashboards';
import { END_FIELDS, isEndField } from '../../common/eve';

/**
 * The same question asked of Elasticsearch by hand, for the generated sample alone: as cheaply as it
 * can be asked, and as dashboards usually do.
 */
export interface Beside {
  /** One request with as few and as plain searches as answer it. */
  floor: readonly Body[];
  /** A request for each thing shown, with the filter as query text. */
  usual: readonly Body[];
}

export type Body = Readonly<Record<string, unknown>>;
type Aggs = Readonly<Record<string, unknown>>;

const INDEX = 'suricata-*';
const HOUR = 3_600_000;
const MINUTE = 60_000;

const inTime = () => {
  const to = Math.ceil(Date.now() / MINUTE) * MINUTE;
  return { range: { '@timestamp': { gte: to - 48 * HOUR, lte: to, format: 'epoch_millis' } } };
};

/** What is asked of: all events, or those of one type. */
type Of = 'alert' | undefined;

const asTerm = (of: Of): Body => ({
  bool: { filter: [inTime(), ...(of === undefined ? [] : [{ term: { event_type: of } }])] },
});
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

/** Alerts of the sample have the ends of their flow; in most other events the source is the client. */
const fieldOf = (path: string, of: Of): string =>
  isEndField(path) ? END_FIELDS[path][of === 'alert' ? 'flow' : 'straight'] : path;

const panelAggs = (groups: readonly string[], of: Of): Record<string, Body> =>
  Object.fromEntries(
    PANELS.filter(({ group }) => groups.includes(group)).map(({ id, fields: [path] }) => [
      id,
      { terms: { field: fieldOf(path, of), size: 10 } },
    ]),
  );

/** Top values of groups of panels. */
export const panels = (groups: readonly string[], of?: Of): Beside => {
  const aggs = panelAggs(groups, of);
  return {
    floor: [body(asTerm(of), aggs)],
    usual: Object.values(aggs).map((agg) => body(asText(of), { panel: agg })),
  };
};

const bars = { date_histogram: { field: '@timestamp', fixed_interval: '30m' } };
const byType = { terms: { field: 'event_type', size: 100 } };
const client = (of: Of) => fieldOf('client.ip', of);

/** Total, timeline, hosts, and events by type. */
export const summary = (of?: Of): Beside => {
  const timeline = { timeline: { ...bars, aggs: { byType } } };
  const hosts = { hosts: { terms: { field: client(of), size: 10_000 } } };
  const total = { track_total_hits: true };
  return {
    floor: [
      body(asTerm(of), { ...timeline, ...hosts }, total),
      ...(of === undefined ? [] : [body(asTerm(undefined), { byType })]),
    ],
    usual: [
      body(asText(of), timeline),
      body(asText(of), hosts),
      body(asText(undefined), { byType }),
      body(asText(of), undefined, total),
    ],
  };
};

const seen = { first: { min: { field: '@timestamp' } }, last: { max: { field: '@timestamp' } } };

/** Fifty hosts with what is shown of them. */
export const hosts = (of?: Of): Beside => {
  const page = (aggs: Aggs) => ({ hosts: { terms: { field: client(of), size: 50 }, aggs } });
  const signatures = { terms: { field: 'alert.signature_id', size: 300 } };
  const up = { sum: { field: 'flow.bytes_toserver' } };
  const down = { sum: { field: 'flow.bytes_toclient' } };
  const all = { byType, bars, signatures, up, down, ...seen };
  return {
    floor: [body(asTerm(of), page(all))],
    usual: Object.entries(all).map(([name, agg]) => body(asText(of), page({ [name]: agg }))),
  };
};

/** Fifty signatures with what is shown of them. */
export const signatures = (): Beside => {
  const page = (aggs: Aggs) => ({
    signatures: { terms: { field: 'alert.signature_id', size: 50 }, aggs },
  });
  const ends = {
    sources: { cardinality: { field: 'src_ip' } },
    destinations: { cardinality: { field: 'dest_ip' } },
  };
  const all = { bars, ...ends, ...seen };
  return {
    floor: [body(asTerm('alert'), page(all))],
    usual: Object.entries(all).map(([name, agg]) => body(asText('alert'), page({ [name]: agg }))),
  };
};

const newest = { size: 50, track_total_hits: true, sort: [{ '@timestamp': 'desc' }] };

/** The newest fifty events, and how many there are. */
export const events = (of?: Of): Beside => ({
  floor: [body(asTerm(of), undefined, newest)],
  usual: [
    body(asText(of), undefined, { ...newest, track_total_hits: false }),
    body(asText(of), undefined, { track_total_hits: true }),
  ],
});

/** Several questions in one screen. */
export const together = (...parts: readonly Beside[]): Beside => ({
  floor: parts.flatMap(({ floor }) => floor),
  usual: parts.flatMap(({ usual }) => usual),
});

const failIfPartial = (answer: { _shards?: { failed: number }; error?: unknown }): void => {
  if (answer.error !== undefined || (answer._shards?.failed ?? 0) > 0) {
    throw new Error(`A search of the bench failed: ${JSON.stringify(answer).slice(0, 500)}`);
  }
};

/** Milliseconds that the cheapest way takes. */
export const askFloor = async (cluster: Client, { floor }: Beside): Promise<number> => {
  const started = performance.now();
  const { responses } = await cluster.msearch({
    searches: floor.flatMap((one) => [{ index: INDEX }, one]),
  });
  const took = performance.now() - started;
  responses.forEach(failIfPartial);
  return took;
};

/** A browser has so many requests under way. */
const AT_ONCE = 6;

/** Milliseconds that the usual way takes. */
export const askUsual = async (cluster: Client, { usual }: Beside): Promise<number> => {
  const started = performance.now();
  const waiting = [...usual];
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      failIfPartial(await cluster.search({ index: INDEX, ...one }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return performance.now() - started;
};
