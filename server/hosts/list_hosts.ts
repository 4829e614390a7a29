import type { Hosts, HostsOptions } from '../../common/api';
import type { HostSides } from '../../common/hunts';
import { networkLookup } from '../../common/networks';
import type { CompiledHunt, HuntScope } from '../hunts';
import { hostDetailsOf } from './host_details';
import type { HostList, HostTotals } from './host_totals';
import type { HostRoles } from './roles';

type Compare = (a: HostTotals, b: HostTotals) => number;

const byAddress: Compare = (a, b) => a.ip.localeCompare(b.ip, 'en', { numeric: true });

const COMPARE: Readonly<Record<HostsOptions['sort']['field'], Compare>> = {
  events: (a, b) => a.events - b.events,
  firstSeen: (a, b) => (a.first ?? Infinity) - (b.first ?? Infinity),
  lastSeen: (a, b) => (a.last ?? -Infinity) - (b.last ?? -Infinity),
  ip: byAddress,
};

const iso = (millis: number | null): string | null =>
  millis === null ? null : new Date(millis).toISOString();

/** One page of the hosts, with what is known of each. */
export const listHosts = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  side: HostSides,
  list: HostList,
  options: HostsOptions,
  findingRoles: Promise<HostRoles>,
): Promise<Hosts> => {
  const { field, direction } = options.sort;
  const sign = direction === 'asc' ? 1 : -1;
  const page = list.hosts
    .toSorted((a, b) => sign * COMPARE[field](a, b) || byAddress(a, b))
    .slice((options.page - 1) * options.perPage, options.page * options.perPage);
  const ips = page.map(({ ip }) => ip);
  const [{ details, failures }, roles] = await Promise.all([
    hostDetailsOf(hunt, scope, side, ips),
    findingRoles,
  ]);
  const networks = networkLookup(scope.networks);
  const eventsOf = (host: HostTotals): number => details.get(host.ip)?.events ?? host.events;
  // What is shown is exact: the page goes by it too.
  if (field === 'events')
    page.sort((a, b) => sign * (eventsOf(a) - eventsOf(b)) || byAddress(a, b));
  return {
    total: list.hosts.length,
    totalIsExact: list.isExact,
    side,
    items: page.map((host) => ({
      ip: host.ip,
      networks: networks.networksOf(host.ip).map(({ id, name }) => ({ id, name })),
      roles: [...(roles.byHost.get(host.ip) ?? [])],
      inside: networks.isInside(host.ip),
      firstSeen: iso(host.first),
      lastSeen: iso(host.last),
      ...(details.get(host.ip) ?? {
        names: [],
        side: 'both',
        events: host.events,
        byEventType: {},
      }),
    })),
    notes: hunt.notes,
    failures: [...hunt.failures, ...list.failures, ...failures, ...roles.failures],
  };
};
