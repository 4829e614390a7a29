import type { SignaturesOptions } from '../../common/api';
import { allOf, type FilterNode } from '../../common/filters';
import { ECS_ROOT } from '../../common/layouts';
import type { Search } from '../elasticsearch';
import { barsAgg, type Aggs, type GroupHunt, type TimeSpan } from '../hunts';
import { countedField, type SignatureField } from './fields';

/** Most signatures that one search lists, so that all their buckets stay within Elasticsearch's limit. */
export const MOST_AT_ONCE = 10_000;
/** Most sources and destinations of a signature that are counted one by one. */
export const MOST_EXACT_ENDS = 500;
/** Generators that share the number of a signature: two at most in rules as they are. */
const GENERATORS = 10;
/** What Suricata logs for rules that name no generator. */
export const USUAL_GENERATOR = 1;

const HAS_ID: FilterNode = { field: 'alert.signature_id', op: 'exists' };
/** Alerts that no list by id can show. */
const NO_ID: FilterNode = {
  all: [
    { field: 'event_type', op: 'is', value: 'alert' },
    { ...HAS_ID, negated: true },
  ],
};

/** What the order and the choice of signatures need beyond their counts. */
export type Extra = 'firstSeen' | 'lastSeen' | 'signature' | 'category' | 'severity' | EndExtra;
export type EndExtra = 'sources' | 'destinations';

/** What a list must hold for its order and its choice: nothing more, as each costs. */
export const extrasFor = ({ sort, find }: SignaturesOptions): Extra[] => {
  const sorted = ((): Extra[] => {
    switch (sort.field) {
      case 'events':
      case 'sid':
      case 'before':
        return [];
      default:
        return [sort.field];
    }
  })();
  const found: Extra[] = find === undefined ? [] : ['signature', 'category'];
  return [...new Set([...sorted, ...found])];
};

const END_FIELDS: Readonly<Record<EndExtra, SignatureField>> = {
  sources: 'src_ip',
  destinations: 'dest_ip',
};

/** The value of a field in the latest event of a bucket, as far as a field can say. */
const latestValue = (hunt: GroupHunt, path: SignatureField): Aggs | undefined => {
  const field = countedField(hunt, path);
  if (field === undefined) return undefined;
  const time = hunt.group.timeField;
  return time === undefined
    ? { terms: { field: field.name, size: 1 } }
    : {
        terms: { field: field.name, size: 1, order: { last: 'desc' } },
        aggs: { last: { max: { field: time } } },
      };
};

const extraAgg = (hunt: GroupHunt, extra: Extra): Aggs | undefined => {
  const time = hunt.group.timeField;
  switch (extra) {
    case 'firstSeen':
      return time === undefined ? undefined : { min: { field: time } };
    case 'lastSeen':
      return time === undefined ? undefined : { max: { field: time } };
    case 'sources':
    case 'destinations': {
      const field = countedField(hunt, END_FIELDS[extra]);
      return field && { cardinality: { field: field.name, precision_threshold: 1_000 } };
    }
    default:
      return latestValue(hunt, `alert.${extra}`);
  }
};

const extraAggs = (hunt: GroupHunt, extras: readonly Extra[]): Aggs =>
  Object.fromEntries(
    extras.flatMap((extra) => {
      const agg = extraAgg(hunt, extra);
      return agg === undefined ? [] : [[extra, agg]];
    }),
  );

/** Inside of the bucket of an id: one bucket a generator. */
const byGenerator = (hunt: GroupHunt, inside: Aggs): Aggs => {
  const field = countedField(hunt, 'alert.gid');
  // Where no generator is kept, one bucket stands for the usual one.
  const generators =
    field === undefined
      ? { filters: { filters: [{ match_all: {} }] } }
      : {
          terms: {
            field: field.name,
            missing: field.kind === 'number' ? USUAL_GENERATOR : String(USUAL_GENERATOR),
            size: GENERATORS,
          },
        };
  return { gids: { ...generators, ...(Object.keys(inside).length > 0 && { aggs: inside }) } };
};

/** Which time range is listed, in words: that of the hunt, or the one before it. */
export type Listed = '' | ' in the time before';

/** All signatures of a hunt with their counts. */
export const listSearch = (
  hunt: GroupHunt,
  id: string,
  extras: readonly Extra[],
  listed: Listed,
): Search => ({
  purpose: `signatures${listed}`,
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: allOf([hunt.query, hunt.filterQuery(HAS_ID)]),
    aggs: {
      sids: {
        terms: { field: id, size: MOST_AT_ONCE },
        aggs: byGenerator(hunt, extraAggs(hunt, extras)),
      },
    },
  },
});

/** One page of all signatures, where there are more than one search lists. */
export const listPageSearch = (
  hunt: GroupHunt,
  id: string,
  extras: readonly Extra[],
  after: unknown,
): Search => ({
  purpose: 'all signatures, page by page',
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: allOf([hunt.query, hunt.filterQuery(HAS_ID)]),
    aggs: {
      sids: {
        composite: {
          size: MOST_AT_ONCE,
          sources: [{ sid: { terms: { field: id } } }],
          ...(after === undefined ? {} : { after }),
        },
        aggs: byGenerator(hunt, extraAggs(hunt, extras)),
      },
    },
  },
});

/** How many alerts have no id of a signature. */
export const withoutIdSearch = (hunt: GroupHunt): Search => ({
  purpose: 'alerts without a signature id',
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: true,
    query: allOf([hunt.query, hunt.filterQuery(NO_ID)]),
  },
});

/** Whether a time range holds any event: else everything would seem new. */
export const anythingSearch = (hunt: GroupHunt): Search => ({
  purpose: 'whether the time before has events',
  indices: hunt.group.indices,
  body: { size: 0, track_total_hits: 1, terminate_after: 1, query: hunt.timeQuery },
});

const ruleSource = ({ group }: GroupHunt): string[] =>
  group.family === 'eve'
    ? ['alert', 'alert.*']
    : [`${ECS_ROOT}.event_type`, `${ECS_ROOT}.alert`, 'event.severity', 'threat'];

const among = (ids: readonly string[]): FilterNode => ({
  field: 'alert.signature_id',
  op: 'isOneOf',
  values: [...ids],
});

/** Signatures that one search tells about. */
export interface Page {
  ids: readonly string[];
  /** Generators share one of the numbers, so that each is told by itself. */
  areShared: boolean;
}

const pageSearch = (
  hunt: GroupHunt,
  id: string,
  { ids, areShared }: Page,
  purpose: string,
  inside: Aggs,
): Search => ({
  purpose,
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: false,
    query: allOf([hunt.query, hunt.filterQuery(among(ids))]),
    aggs: {
      sids: {
        terms: { field: id, size: ids.length },
        aggs: areShared ? byGenerator(hunt, inside) : inside,
      },
    },
  },
});

/** What the rows of a page show of their signatures. */
export const rowsSearch = (
  hunt: GroupHunt,
  id: string,
  page: Page,
  span: TimeSpan | undefined,
): Search => {
  const time = hunt.group.timeField;
  const action = countedField(hunt, 'alert.action');
  const rows = {
    latest: {
      top_hits: {
        size: 1,
        _source: ruleSource(hunt),
        ...(time === undefined ? {} : { sort: [{ [time]: 'desc' }] }),
      },
    },
    ...(time === undefined
      ? {}
      : { first: { min: { field: time } }, last: { max: { field: time } } }),
    ...(action === undefined ? {} : { actions: { terms: { field: action.name, size: 10 } } }),
    ...barsAgg(hunt, span),
  };
  return pageSearch(hunt, id, page, 'signatures of the page', rows);
};

/** What is asked of one end of each signature of a page; undefined where it cannot be counted. */
const endSearch = (
  hunt: GroupHunt,
  id: string,
  page: Page,
  end: EndExtra,
  purpose: string,
  inside: (field: string) => Aggs,
): Search | undefined => {
  const field = countedField(hunt, END_FIELDS[end])?.name;
  return field === undefined
    ? undefined
    : pageSearch(hunt, id, page, `${purpose}: ${end}`, inside(field));
};

type EndSearch = (
  ...asked: [hunt: GroupHunt, id: string, page: Page, end: EndExtra]
) => Search | undefined;

/** The different addresses at one end of each signature of a page, as far as they can be listed. */
export const endsSearch: EndSearch = (...asked) =>
  endSearch(...asked, 'hosts of the signatures', (field) => ({
    listed: { terms: { field, size: MOST_EXACT_ENDS } },
  }));

/** About how many addresses: for signatures that have more than are listed. */
export const estimateSearch: EndSearch = (...asked) =>
  endSearch(...asked, 'about how many hosts of the signatures', (field) => ({
    about: { cardinality: { field, precision_threshold: 3_000 } },
  }));
