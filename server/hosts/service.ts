import type { HostCard, HostFacts, HostFactsOptions, HostsOptions } from '../../common/api';
import type { HostSides } from '../../common/hunts';
import {
  compileHunt,
  knowingEnds,
  withEndsOfTypes,
  type CompiledHunt,
  type HostsBehind,
  type HostsPage,
  type HuntScope,
} from '../hunts';
import { countByNetwork } from './by_network';
import { hostCard } from './host_card';
import { factsOf, roleCounts } from './host_facts';
import type { Measure } from './host_totals';
import { listHosts } from './list_hosts';
import { ListsCache } from './lists_cache';
import { ROLE_NAMES } from './roles';
import { RolesCache } from './roles_cache';

const measureOf = (options: HostsOptions | undefined): Measure | undefined => {
  const field = options?.sort.field ?? 'events';
  return field === 'events' || field === 'ip' ? undefined : field;
};

/** The same hunt, made cheaper for what is asked of its own events and of nothing beyond. */
const ofItsTypes = async ({ hunt, paths }: CompiledHunt, scope: HuntScope): Promise<CompiledHunt> =>
  compileHunt(hunt, await withEndsOfTypes(hunt, scope), paths);

/** The hosts behind hunts. */
export class HostsService implements HostsBehind {
  private readonly roles = new RolesCache();
  private readonly lists = new ListsCache();

  /** The addresses that have each role in the time range of a hunt. */
  async hostsByRole(hunt: CompiledHunt, scope: HuntScope): Promise<Map<string, string[]>> {
    const { byHost } = await this.roles.get(hunt, scope);
    const hosts = new Map<string, string[]>(ROLE_NAMES.map((role) => [role, []]));
    for (const [ip, roles] of byHost) {
      for (const role of new Set(roles.map((shown) => shown.role))) hosts.get(role)?.push(ip);
    }
    return hosts;
  }

  /** The hosts on a side of a hunt: counted once, and pages of them on demand. */
  async total(
    hunt: CompiledHunt,
    scope: HuntScope,
    side: HostSides,
    options?: HostsOptions,
  ): Promise<HostsPage> {
    const isFurther = options !== undefined && options.page > 1;
    const list = await this.lists[isFurther ? 'recent' : 'fresh'](
      hunt,
      scope,
      side,
      measureOf(options),
    );
    return {
      total: list.hosts.length,
      totalIsExact: list.isExact,
      failures: list.failures,
      byNetwork: () => countByNetwork(list.hosts, scope.networks),
      page: async (asked) =>
        listHosts(hunt, await ofItsTypes(hunt, scope), scope, side, list, asked, {
          roles: () => this.roles.get(hunt, scope),
          facts: (ips) => this.told(hunt, scope, ips),
        }),
    };
  }

  /** Names and roles of the hosts of a page, and how many of all have which role. */
  async facts(
    hunt: CompiledHunt,
    scope: HuntScope,
    side: HostSides,
    { ips, roles: areRolesAsked = true }: HostFactsOptions,
  ): Promise<HostFacts> {
    if (!areRolesAsked) {
      const { facts, failures } = await this.told(hunt, scope, ips, false);
      return { items: facts, roles: [], failures };
    }
    const [{ facts, roles, failures }, list] = await Promise.all([
      this.told(hunt, scope, ips),
      this.lists.recent(hunt, scope, side, undefined),
    ]);
    return {
      items: facts,
      roles: roleCounts(list, roles),
      failures: [...new Set([...failures, ...list.failures])],
    };
  }

  /** A host in the time range of a hunt, in brief. */
  async card(hunt: CompiledHunt, scope: HuntScope, ip: string): Promise<HostCard> {
    const known = await knowingEnds(hunt, scope);
    return hostCard(known.hunt, known.scope, ip, this.roles.get(known.hunt, known.scope));
  }

  /** What goes beyond the hunt is asked of all events of its time range: there knowing ends pays. */
  private async told(
    hunt: CompiledHunt,
    scope: HuntScope,
    ips: readonly string[],
    areRolesAsked = true,
  ) {
    const known = await knowingEnds(hunt, scope);
    const roles = areRolesAsked ? this.roles.get(known.hunt, known.scope) : undefined;
    return factsOf(known.hunt, known.scope, ips, roles);
  }
}
