import { allOf, type FilterNode } from '../../common/filters';
import { ASKED_NAMES } from '../../common/hosts';
import type { Search } from '../elasticsearch';
import { countableField, endAggs, endFieldAggs, type GroupHunt } from '../hunts';
import { flowBytes } from './flow_bytes';

export type CardSide = 'client' | 'server';

/** Values of a kind that a card shows. */
export const MOST_SHOWN = 8;
/** Most peers that are counted one by one. */
const MOST_PEERS = 1_000;

/** Names that a host served or asked for, by the field that has them. */
export const CARD_NAMES: readonly string[] = [
  ...ASKED_NAMES.map(({ path }) => path),
  'dns.queries.rrname',
  'dns.rrname',
];

/** The EVE fields that a card reads, beside those of the list. */
export const CARD_FIELDS: readonly string[] = [...CARD_NAMES, 'app_proto', 'alert.signature'];

const terms = (hunt: GroupHunt, path: string, size: number) => {
  const field = countableField(hunt, path)?.name;
  return field === undefined ? {} : { [path]: { terms: { field, size } } };
};

const seen = ({ group }: GroupHunt) =>
  group.timeField === undefined
    ? {}
    : { first: { min: { field: group.timeField } }, last: { max: { field: group.timeField } } };

/** What a host did on one side: as the server what it served, as the client what it asked for. */
export const sideSearch = (hunt: GroupHunt, side: CardSide, ip: string): Search => ({
  purpose: `what the host did as ${side}`,
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: true,
    query: allOf([hunt.query, hunt.filterQuery({ field: `${side}.ip`, op: 'is', value: ip })]),
    aggs: {
      ...terms(hunt, 'event_type', 60),
      ...terms(hunt, 'app_proto', MOST_SHOWN),
      ...Object.fromEntries(
        CARD_NAMES.flatMap((path) => Object.entries(terms(hunt, path, MOST_SHOWN))),
      ),
      ...flowBytes(hunt, side),
      ...seen(hunt),
      ...endAggs(
        hunt,
        side === 'client' ? 'server' : 'client',
        (field) => ({
          values: { terms: { field, size: MOST_PEERS } },
          about: { cardinality: { field } },
        }),
        hunt.types,
      ),
      ...endFieldAggs(
        hunt,
        'server.port',
        (field) => ({
          values: { terms: { field, size: MOST_PEERS } },
        }),
        hunt.types,
      ),
    },
  },
});

const isAlertOf = (ip: string): FilterNode => ({
  all: [
    { field: ['src_ip', 'dest_ip'], op: 'is', value: ip },
    { field: 'alert.signature_id', op: 'exists' },
  ],
});

/** The signatures of a host's alerts, at either end. */
export const alertsSearch = (hunt: GroupHunt, ip: string): Search => {
  const id = countableField(hunt, 'alert.signature_id')?.name;
  return {
    purpose: 'alerts of the host',
    indices: hunt.group.indices,
    body: {
      size: 0,
      track_total_hits: true,
      query: allOf([hunt.query, hunt.filterQuery(isAlertOf(ip))]),
      aggs:
        id === undefined
          ? {}
          : {
              signatures: {
                terms: { field: id, size: MOST_PEERS },
                aggs: terms(hunt, 'alert.signature', 1),
              },
            },
    },
  };
};
