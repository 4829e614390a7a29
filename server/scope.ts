import { guidedFilter, type GuidedIdea } from '../common/catalogue';
import {
  areEndsAsked,
  asksOutside,
  NO_REFERENCES,
  referencesIn,
  resolveFilters,
  type FilterNode,
} from '../common/filters';
import type { Hunt } from '../common/hunts';
import { LayoutCache, viewKey } from './elasticsearch';
import { HttpError, type RouteScope } from './http';
import {
  compileHunt,
  searchContext,
  withEnds,
  withSingleAddresses,
  type CompiledHunt,
  type HeldValuesCache,
  type HuntScope,
  type ScopeOf,
} from './hunts';
import { namedFields } from './named_fields';
import { readNetworks } from './networks';
import { readSettings } from './settings';

/** Where what filters refer to is looked up. */
export interface Lookups {
  /** The guided filters that came with packs, of these ids. */
  packed: (route: RouteScope, ids: readonly string[]) => Promise<readonly GuidedIdea[]>;
  hostsByRole: (
    hunt: CompiledHunt,
    scope: HuntScope,
  ) => Promise<ReadonlyMap<string, readonly string[]>>;
  /** What indicator lists of these ids ask, whole and of what occurs in the hunt's time range. */
  indicators: (
    route: RouteScope,
    ids: readonly string[],
    hunt: Hunt,
    scope: HuntScope,
  ) => Promise<Record<'whole' | 'occurring', (id: string) => FilterNode | undefined>>;
  /** What fields hold, for lists too long to be asked one by one. */
  held: HeldValuesCache;
}

/** Makes what a request needs to hunt as its user: rights, index pattern, networks. */
export class Scopes {
  private readonly layouts = new LayoutCache();

  constructor(private readonly lookups: Lookups) {}

  /** As {@link anyScope}, for what makes no sense without events. @throws HttpError 404 */
  huntScope: ScopeOf = async (route, hunt, alsoGuided = []) => {
    const scope = await this.anyScope(route, hunt);
    if (scope.caps.families.eve.length + scope.caps.families.ecs.length === 0) {
      throw new HttpError(
        404,
        `No index with Suricata events matches "${scope.pattern}", or you have ` +
          'no rights on them. Load events, or set "Suricata event indices" in the advanced settings.' +
          // Closed indices, other clusters, layouts that are not read.
          (scope.caps.failures ?? []).map((failure) => ` ${failure}.`).join(''),
      );
    }
    return hunt === undefined ? scope : this.withReferences(route, scope, hunt, alsoGuided);
  };

  /** What a request can see, even when that is nothing. */
  anyScope = async (route: RouteScope, hunt?: Hunt): Promise<HuntScope> => {
    const { core, signal } = route;
    const client = core.elasticsearch.client.asCurrentUser;
    const [settings, { items: networks, unreadable }] = await Promise.all([
      readSettings(core.uiSettings.client),
      readNetworks(core.savedObjects.client),
    ]);
    const key = viewKey(core.security.authc.getCurrentUser(), settings.pattern);
    const paths = namedFields(hunt?.filters ?? []);
    const found = await this.layouts.get(client, { key, pattern: settings.pattern, paths });
    const failures = [
      ...(found.failures ?? []),
      ...unreadable.map(
        ({ name, reason }) =>
          `The network definition "${name}" is not used: ${reason.replace(/\.$/, '')}`,
      ),
    ];
    const caps = unreadable.length === 0 ? found : { ...found, failures };
    const references = NO_REFERENCES;
    return { ...settings, client, key, caps, networks, references, now: new Date(), signal };
  };

  private async withReferences(
    route: RouteScope,
    scope: HuntScope,
    hunt: Hunt,
    alsoGuided: readonly string[],
  ): Promise<HuntScope> {
    const guided = (hunt.guidedFilters ?? []).map((id) => ({ guided: id }));
    const nodes = [...guided, ...(hunt.filters ?? [])];
    const builtIn = (id: string) => guidedFilter(id)?.filter;
    // Those of packs name only built-in ones themselves, so one look is enough.
    const named = [...referencesIn(nodes, builtIn).guided, ...alsoGuided];
    const ideas = await this.lookups.packed(
      route,
      named.filter((id) => builtIn(id) === undefined),
    );
    const packed = new Map(ideas.map((idea) => [idea.id, idea]));
    const asked = referencesIn(nodes, (id) => builtIn(id) ?? packed.get(id)?.filter);
    const found = { ...scope, references: { ...scope.references, packed } };
    const withRoles = await this.withRoles(found, hunt, asked.roles);
    const withLists = await this.withLists(route, withRoles, hunt, asked.indicators);
    const long = await this.lookups.held.forLongLists(hunt, withLists, nodes);
    const withLong = { ...withLists, references: { ...withLists.references, heldValues: long } };
    const heldValues = await this.lookups.held.forTexts(hunt, withLong, nodes);
    const withHeld = { ...withLong, references: { ...withLong.references, heldValues } };
    const context = searchContext(hunt, withHeld);
    const [withCases, { references: singles }] = await Promise.all([
      areEndsAsked(nodes, context) ? withEnds(hunt, withHeld) : withHeld,
      asksOutside(resolveFilters(nodes, context)) ? withSingleAddresses(withHeld) : withHeld,
    ]);
    return { ...withCases, references: { ...singles, ...withCases.references } };
  }

  private async withLists(
    route: RouteScope,
    scope: HuntScope,
    hunt: Hunt,
    ids: readonly string[],
  ): Promise<HuntScope> {
    if (ids.length === 0) return scope;
    const { whole, occurring } = await this.lookups.indicators(route, ids, hunt, scope);
    const { timeRange } = hunt;
    const references = {
      ...scope.references,
      indicators: whole,
      occurring: { timeRange, indicators: occurring },
    };
    return { ...scope, references };
  }

  private async withRoles(
    scope: HuntScope,
    hunt: Hunt,
    roles: readonly string[],
  ): Promise<HuntScope> {
    if (roles.length === 0) return scope;
    // Roles are those of the time range: what a host was then, whatever else the hunt asks.
    const range = compileHunt({ timeRange: hunt.timeRange, includeSuppressed: true }, scope, []);
    const hosts = await this.lookups.hostsByRole(range, scope);
    return {
      ...scope,
      references: { ...scope.references, hostsWithRole: (role) => hosts.get(role) },
    };
  }
}
