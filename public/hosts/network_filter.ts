import type { Hosts } from '../../common/api';
import {
  isCondition,
  networkReference,
  valuesOf,
  type Condition,
  type FilterNode,
} from '../../common/filters';
import { addFilter, removeFilter } from '../hunt';

/** Whose hosts the list shows. */
export type Side = Hosts['side'];

/**
 * Networks narrow the hunt by the other end than the one that is listed: proxies by the clients
 * that use them, clients by where they connect to. Where both ends are listed, by any of them.
 */
const OTHER_END: Readonly<Record<Side, { field: string | string[]; words: string }>> = {
  server: { field: 'client.ip', words: 'Keep events with clients in' },
  client: { field: 'server.ip', words: 'Keep events with servers in' },
  both: { field: ['src_ip', 'dest_ip'], words: 'Keep events with either end in' },
};

/** What a network's quick filter says before the name of the network. */
export const networkWords = (side: Side): string => OTHER_END[side].words;

/** Of networks by their ids, or of kinds by their references: any of them. */
export const networkFilter = (side: Side, ...ids: string[]): Condition => ({
  field: OTHER_END[side].field,
  op: 'inNetwork',
  values: ids.map(networkReference),
});

/** The field or fields to filter on for a host of the list. */
export const hostField = (side: Side): string | string[] =>
  side === 'both' ? ['src_ip', 'dest_ip'] : `${side}.ip`;

type Filters = readonly FilterNode[];

/** Where the quick filter of networks stands that is in force; -1 where there is none. */
const placeOf = (filters: Filters, side: Side): number =>
  filters.findIndex(
    (node) =>
      isCondition(node) &&
      node.op === 'inNetwork' &&
      node.disabled !== true &&
      node.negated !== true &&
      JSON.stringify(node.field) === JSON.stringify(OTHER_END[side].field) &&
      valuesOf(node).every((value) => String(value).startsWith(networkReference(''))),
  );

/** The ids of the networks and kinds that quick filters in force name. */
export const chosenNetworks = (filters: Filters, side: Side): ReadonlySet<string> => {
  const node = filters[placeOf(filters, side)];
  return new Set(
    node !== undefined && isCondition(node)
      ? valuesOf(node).map((value) => String(value).slice(networkReference('').length))
      : [],
  );
};

/** The filters with exactly these networks and kinds chosen. */
export const withNetworks = (
  filters: Filters,
  side: Side,
  ids: readonly string[],
): FilterNode[] => {
  const place = placeOf(filters, side);
  const node = filters[place];
  if (ids.length === 0) return place === -1 ? [...filters] : removeFilter(filters, place);
  const next = networkFilter(side, ...ids);
  if (node === undefined) return addFilter(filters, next);
  // In its place, and pinned if it was.
  return filters.map((old, at) =>
    at === place ? { ...next, ...(node.pinned === true ? { pinned: true } : {}) } : old,
  );
};
