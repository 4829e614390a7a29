import type { Hosts } from '../../common/api';
import { networkReference, type Condition } from '../../common/filters';

/** Whose hosts the list shows. */
export type Side = Hosts['side'];

/**
 * Networks narrow the hunt by the other end than the one that is listed: proxies by the clients
 * that use them, clients by where they connect to. Where both ends are listed, by any of them.
 */
const OTHER_END: Readonly<Record<Side, { field: string | string[]; words: string }>> = {
  server: { field: 'client.ip', words: 'clients in' },
  client: { field: 'server.ip', words: 'servers in' },
  both: { field: ['src_ip', 'dest_ip'], words: 'any end in' },
};

/** What a network's quick filter says before the name of the network. */
export const networkWords = (side: Side): string => OTHER_END[side].words;

export const networkFilter = (side: Side, id: string): Condition => ({
  field: OTHER_END[side].field,
  op: 'inNetwork',
  values: [networkReference(id)],
});

/** The field or fields to filter on for a host of the list. */
export const hostField = (side: Side): string | string[] =>
  side === 'both' ? ['src_ip', 'dest_ip'] : `${side}.ip`;
