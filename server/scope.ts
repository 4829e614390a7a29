import { guidedFilter } from '../common/catalogue';
import { NO_REFERENCES, referencesIn } from '../common/filters';
import type { Hunt } from '../common/hunts';
import { LayoutCache, viewKey } from './elasticsearch';
import { HttpError, type RouteScope } from './http';
import { compileHunt, type CompiledHunt, type HuntScope, type ScopeOf } from './hunts';
import { listNetworks } from './networks';
import { readSettings } from './settings';

/** Where what filters refer to is looked up. */
export interface Lookups {
  hostsByRole: (
    hunt: CompiledHunt,
    scope: HuntScope,
  ) => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Makes what a request needs to hunt as its user: rights, index pattern, networks. */
export class Scopes {
  private readonly layouts = new LayoutCache();

  constructor(private readonly lookups: Lookups) {}

  /** As {@link anyScope}, for what makes no sense without events. @throws HttpError 404 */
  huntScope: ScopeOf = async (route, hunt) => {
    const scope = await this.anyScope(route);
    if (scope.caps.families.eve.length + scope.caps.families.ecs.length === 0) {
      throw new HttpError(
        404,
        `No index with Suricata events matches "${scope.pattern}", or you have ` +
          'no rights on them. Load events, or set "Suricata event indices" in the advanced settings.',
      );
    }
    return hunt === undefined ? scope : this.withReferences(scope, hunt);
  };

  /** What a request can see, even when that is nothing. */
  anyScope = async (route: RouteScope): Promise<HuntScope> => {
    const { core, signal } = route;
    const client = core.elasticsearch.client.asCurrentUser;
    const [settings, networks] = await Promise.all([
      readSettings(core.uiSettings.client),
      listNetworks(core.savedObjects.client),
    ]);
    const key = viewKey(core.security.authc.getCurrentUser(), settings.pattern);
    const caps = await this.layouts.get(client, key, settings.pattern, signal);
    const references = NO_REFERENCES;
    return { ...settings, client, key, caps, networks, references, now: new Date(), signal };
  };

  private async withReferences(scope: HuntScope, hunt: Hunt): Promise<HuntScope> {
    const guided = (id: string) => guidedFilter(id)?.filter;
    const named = (hunt.guidedFilters ?? []).map((id) => ({ guided: id }));
    const asked = referencesIn([...named, ...(hunt.filters ?? [])], guided);
    if (asked.roles.length === 0) return scope;
    // Roles are those of the time range: what a host was then, whatever else the hunt asks.
    const range = compileHunt({ timeRange: hunt.timeRange, includeSuppressed: true }, scope, []);
    const hosts = await this.lookups.hostsByRole(range, scope);
    return {
      ...scope,
      references: { ...scope.references, hostsWithRole: (role) => hosts.get(role) },
    };
  }
}
