import type { HostRow, HostsOptions } from '../../common/api';
import { addressOrder } from './address_order';
import type { PlacedHost } from './places';

const texts = new Intl.Collator('en', { numeric: true });

/** The network that hosts stand together by; those of none come last. */
const networkOrder = (host: Pick<PlacedHost, 'networks'>): string => host.networks[0]?.name ?? '￿';

/** What is not known comes last, whichever the direction. */
const numbers = (a: number | undefined, b: number | undefined, sign: number): number =>
  a === undefined || b === undefined
    ? Number(a === undefined) - Number(b === undefined)
    : sign * (a - b);

/** The hosts in the order asked for. */
export const inOrder = (
  hosts: readonly PlacedHost[],
  { sort: { field, direction }, group }: HostsOptions,
): PlacedHost[] => {
  const sign = direction === 'asc' ? 1 : -1;
  const value = ({ events, by }: PlacedHost) => (field === 'events' ? events : by);
  // Comparing addresses as numbers is worked out once for each, and only where it decides.
  const known = new Map<string, string>();
  const address = ({ ip }: PlacedHost): string => {
    const order = known.get(ip) ?? addressOrder(ip);
    known.set(ip, order);
    return order;
  };
  const byAddress = (a: PlacedHost, b: PlacedHost): number =>
    address(a) < address(b) ? -1 : address(a) > address(b) ? 1 : 0;
  const byField = (a: PlacedHost, b: PlacedHost): number =>
    field === 'ip' ? sign * byAddress(a, b) : numbers(value(a), value(b), sign) || byAddress(a, b);
  return hosts.toSorted(
    (a, b) =>
      (group === 'network' ? texts.compare(networkOrder(a), networkOrder(b)) : 0) || byField(a, b),
  );
};

/** What rows show is exact where the list's own measure may not be: a page goes by the rows. */
export const pageInOrder = (
  rows: readonly HostRow[],
  { sort: { field, direction }, group }: HostsOptions,
): HostRow[] => {
  const sign = direction === 'asc' ? 1 : -1;
  const value = (row: HostRow): number | undefined =>
    field === 'events' ? row.events : field === 'signatures' ? row.signatures.count : undefined;
  if (field !== 'events' && field !== 'signatures') return [...rows];
  return rows.toSorted(
    (a, b) =>
      (group === 'network' && (a.networks[0]?.id ?? '') !== (b.networks[0]?.id ?? '')
        ? texts.compare(a.networks[0]?.name ?? '￿', b.networks[0]?.name ?? '￿')
        : 0) || numbers(value(a), value(b), sign),
  );
};
