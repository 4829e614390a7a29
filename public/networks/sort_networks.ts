import { kindName } from './words';
import type { NetworkRow } from './cells';

/** The order of the list; `field` is one of the table's. */
export interface NetworkSort {
  field: keyof NetworkRow;
  direction: 'asc' | 'desc';
}

const NAMES = new Intl.Collator('en', { numeric: true });

const byName = (a: NetworkRow, b: NetworkRow): number => NAMES.compare(a.name, b.name);

const compare = (a: NetworkRow, b: NetworkRow, field: NetworkSort['field']): number => {
  switch (field) {
    case 'hosts':
      return (a.hosts ?? 0) - (b.hosts ?? 0);
    case 'kind':
      return NAMES.compare(kindName(a.kind), kindName(b.kind));
    default:
      return byName(a, b);
  }
};

/** The rows in an order; those that are alike in it by name. */
export const sortNetworks = (
  rows: readonly NetworkRow[],
  { field, direction }: NetworkSort,
): NetworkRow[] => {
  const sign = direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => sign * compare(a, b, field) || byName(a, b));
};
