import { addressTexts, allOf, type FilterNode, type Query } from '../../common/filters';
import type { HostSides } from '../../common/hunts';
import type { Search } from '../elasticsearch';
import {
  barsAgg,
  countableField,
  endAggs,
  isSourceCase,
  type Aggs,
  type GroupHunt,
  type TimeSpan,
} from '../hunts';
import { flowBytes, IS_FLOW } from './flow_bytes';

/** Most signatures of a host that are counted one by one. */
const MOST_SIGNATURES = 300;

const ANY_END = ['src_ip', 'dest_ip'];

/** Events of the hunt at whose ends one of the hosts is. */
export const among = (hunt: GroupHunt, ips: readonly string[], more: readonly Query[] = []) =>
  allOf([
    hunt.query,
    hunt.filterQuery({ field: ANY_END, op: 'isOneOf', values: [...ips] }),
    ...more,
  ]);

/** The hosts of a page, inside a case of {@link endAggs}. */
export const onlyThese = (field: string, ips: readonly string[]) => {
  // Where addresses are kept as text, an IPv6 address may stand there in full.
  const include = ips.flatMap(addressTexts);
  return { terms: { field, include, size: include.length } };
};

const searchOf = ({ group }: GroupHunt, what: string, query: Query, aggs: Aggs): Search => ({
  purpose: `hosts of the page: ${what}`,
  indices: group.indices,
  body: { size: 0, track_total_hits: false, query, aggs },
});

const counts = (hunt: GroupHunt, span: TimeSpan | undefined): Aggs => {
  const { fields, timeField: time } = hunt.group;
  return {
    byEventType: { terms: { field: fields('event_type')[0]?.name ?? 'event_type', size: 50 } },
    ...(time !== undefined && {
      first: { min: { field: time } },
      last: { max: { field: time } },
    }),
    ...barsAgg(hunt, span),
  };
};

const signatures = (hunt: GroupHunt): Aggs => {
  const id = countableField(hunt, 'alert.signature_id');
  return id === undefined
    ? {}
    : { signatures: { terms: { field: id.name, size: MOST_SIGNATURES } } };
};

const ALERTING = ['alert', 'drop'];

/** Any event of the hunt may be an alert, so that its signature is asked with everything else of it. */
const areAllAlerts = ({ types }: GroupHunt): boolean =>
  types !== undefined && [...types].every((type) => ALERTING.includes(type));

/** Counts and times of hosts on the side asked for; their signatures where the hunt is about alerts. */
export const countsSearch = (
  hunt: GroupHunt,
  side: HostSides,
  ips: readonly string[],
  span: TimeSpan | undefined,
): Search =>
  searchOf(
    hunt,
    'counts and times',
    among(hunt, ips),
    endAggs(
      hunt,
      side,
      (field) => ({
        hosts: {
          ...onlyThese(field, ips),
          aggs: { ...counts(hunt, span), ...(areAllAlerts(hunt) ? signatures(hunt) : {}) },
        },
      }),
      hunt.types,
    ),
  );

/**
 * Events whose two ends are one host: few, and counted at both ends by {@link countsSearch}. One
 * search of their own, as a filter for each host would be asked of every event.
 */
export const selvesSearch = (
  hunt: GroupHunt,
  ips: readonly string[],
  span: TimeSpan | undefined,
): Search => {
  const selves: FilterNode = {
    any: ips.map((ip): FilterNode => ({
      all: ANY_END.map((field): FilterNode => ({ field, op: 'is', value: ip })),
    })),
  };
  const bothEnds = endAggs(
    hunt,
    'both',
    (field) => ({ hosts: { ...onlyThese(field, ips), aggs: counts(hunt, span) } }),
    hunt.types,
  );
  const oneEnd = Object.entries(bothEnds).filter(([name]) => isSourceCase(name));
  const query = allOf([hunt.query, hunt.filterQuery(selves)]);
  return searchOf(hunt, 'events between a host and itself', query, Object.fromEntries(oneEnd));
};

/** What the hosts sent and got; undefined where no flow can be among the events. */
export const bytesSearch = (
  hunt: GroupHunt,
  side: HostSides,
  ips: readonly string[],
): Search | undefined => {
  if (hunt.types !== undefined && !hunt.types.has('flow')) return undefined;
  if (flowBytes(hunt, '') === undefined) return undefined;
  return searchOf(
    hunt,
    'bytes',
    among(hunt, ips, [hunt.filterQuery(IS_FLOW)]),
    endAggs(
      hunt,
      side,
      (field, name) => ({ hosts: { ...onlyThese(field, ips), aggs: flowBytes(hunt, name) } }),
      new Set(['flow']),
    ),
  );
};

const signedSearch = (
  hunt: GroupHunt,
  side: HostSides,
  ips: readonly string[],
  what: string,
  inside: Aggs,
): Search =>
  searchOf(
    hunt,
    what,
    among(hunt, ips, [hunt.filterQuery({ field: 'alert.signature_id', op: 'exists' })]),
    endAggs(
      hunt,
      side,
      (field) => ({ hosts: { ...onlyThese(field, ips), aggs: inside } }),
      hunt.types,
    ),
  );

/**
 * The signatures of the hosts' alerts; undefined where there can be none, or where
 * {@link countsSearch} lists them.
 */
export const signaturesSearch = (
  hunt: GroupHunt,
  side: HostSides,
  ips: readonly string[],
): Search | undefined => {
  const canAlert = hunt.types === undefined || ALERTING.some((type) => hunt.types?.has(type));
  return !canAlert || areAllAlerts(hunt) || countableField(hunt, 'alert.signature_id') === undefined
    ? undefined
    : signedSearch(hunt, side, ips, 'signatures', signatures(hunt));
};

/** About how many signatures: for hosts with more than are listed. */
export const aboutSignaturesSearch = (
  hunt: GroupHunt,
  side: HostSides,
  ips: readonly string[],
): Search | undefined => {
  const field = countableField(hunt, 'alert.signature_id')?.name;
  return field === undefined
    ? undefined
    : signedSearch(hunt, side, ips, 'about how many signatures', {
        about: { cardinality: { field } },
      });
};
