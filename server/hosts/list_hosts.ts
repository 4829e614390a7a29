import type { HostFact, HostRow, Hosts, HostsOptions } from '../../common/api';
import type { HostSides } from '../../common/hunts';
import { networkLookup } from '../../common/networks';
import { eventSpan, sparkSpanOf, type CompiledHunt, type HuntScope } from '../hunts';
import { hostDetailsOf } from './host_details';
import { hostsNamed } from './host_names';
import { inOrder, pageInOrder } from './host_order';
import type { HostList, HostTotals } from './host_totals';
import { isChosen, placed, placesOf } from './places';
import type { HostRoles } from './roles';

/** What a list of hosts needs that is looked up elsewhere, when it needs it. */
export interface Lookups {
  roles: () => Promise<HostRoles>;
  facts: (ips: readonly string[]) => Promise<{ facts: HostFact[]; failures: string[] }>;
}

/** Narrows the list by what is not an address: names and roles. */
const narrowed = async (
  hosts: readonly HostTotals[],
  hunt: CompiledHunt,
  scope: HuntScope,
  { find, role }: HostsOptions,
  { roles }: Lookups,
): Promise<{ hosts: readonly HostTotals[]; failures: string[] }> => {
  const text = find?.trim().toLowerCase() ?? '';
  const [named, known] = await Promise.all([
    text === '' ? undefined : hostsNamed(hunt, scope, text),
    role === undefined ? undefined : roles(),
  ]);
  return {
    hosts: hosts.filter(
      ({ ip }) =>
        (named === undefined || ip.includes(text) || named.ips.has(ip)) &&
        (known === undefined || known.byHost.get(ip)?.some((one) => one.role === role) === true),
    ),
    failures: [...(named?.failures ?? []), ...(known?.failures ?? [])],
  };
};

/** One page of the hosts, with what is known of each; `ofItsTypes` serves what asks its own events alone. */
export const listHosts = async (
  hunt: CompiledHunt,
  ofItsTypes: CompiledHunt,
  scope: HuntScope,
  side: HostSides,
  list: HostList,
  options: HostsOptions,
  lookups: Lookups,
): Promise<Hosts> => {
  const [chosen, span] = await Promise.all([
    narrowed(list.hosts, hunt, scope, options, lookups),
    eventSpan(hunt, scope),
  ]);
  const found = placed(chosen.hosts, scope.networks);
  const here = found.filter((host) => isChosen(host, options));
  const page = inOrder(here, options).slice(
    (options.page - 1) * options.perPage,
    options.page * options.perPage,
  );
  const ips = page.map(({ ip }) => ip);
  const [{ details, failures }, known] = await Promise.all([
    hostDetailsOf(ofItsTypes, scope, side, page, span),
    options.facts ? lookups.facts(ips) : undefined,
  ]);
  const facts = new Map(known?.facts.map((fact) => [fact.ip, fact]));
  const networks = networkLookup(scope.networks);
  const rows = page.flatMap(({ ip, inside }): HostRow[] => {
    const own = details.get(ip);
    if (own === undefined) return [];
    const fact = facts.get(ip);
    return [
      {
        ip,
        inside,
        networks: networks.networksOf(ip).map(({ id, name }) => ({ id, name })),
        names: fact?.names.map(({ name }) => name) ?? [],
        roles: [...new Set(fact?.roles.map(({ role }) => role))],
        ...own,
      },
    ];
  });
  return {
    total: here.length,
    all: list.hosts.length,
    totalIsExact: list.isExact,
    side,
    spark: sparkSpanOf(span),
    places: placesOf(found, scope.networks),
    items: pageInOrder(rows, options),
    notes: hunt.notes,
    failures: [
      ...new Set([
        ...hunt.failures,
        ...list.failures,
        ...chosen.failures,
        ...failures,
        ...(known?.failures ?? []),
      ]),
    ],
  };
};
