import { csvRow, toCsvCell } from '../csv';
import type { NetworkAttributes } from './definition';

/** The columns of a file of networks, in the order in which they are written. */
export const NETWORK_COLUMNS = ['name', 'kind', 'cidrs', 'colour', 'description', 'home'] as const;

export type NetworkColumn = (typeof NETWORK_COLUMNS)[number];

/** What a network has in a column, as it is written. */
export const columnText = (network: NetworkAttributes, column: NetworkColumn): string => {
  switch (column) {
    case 'cidrs':
      return network.cidrs.join(' ');
    case 'home':
      return String(network.home);
    default:
      return network[column];
  }
};

/** Networks as CSV: formula-safe, and read again as the same networks. */
export const networksToCsv = (networks: readonly NetworkAttributes[]): string =>
  [
    [...NETWORK_COLUMNS],
    ...networks.map((network) =>
      NETWORK_COLUMNS.map((column) => toCsvCell(columnText(network, column))),
    ),
  ]
    .map(csvRow)
    .join('');
