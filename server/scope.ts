import { LayoutCache } from './elasticsearch';
import { HttpError, type RouteScope } from './http';
import type { HuntScope } from './hunts';
import { listNetworks } from './networks';
import { INDEX_PATTERN_SETTING } from './settings';

/** Makes what a request needs to hunt as its user: rights, index pattern, networks. */
export class Scopes {
  private readonly layouts = new LayoutCache();

  indexPatternOf = async ({ core }: RouteScope): Promise<string> =>
    core.uiSettings.client.get<string>(INDEX_PATTERN_SETTING);

  /** As {@link anyScope}, for what makes no sense without events. @throws HttpError 404 */
  huntScope = async (route: RouteScope): Promise<HuntScope> => {
    const scope = await this.anyScope(route);
    if (scope.caps.families.eve.length + scope.caps.families.ecs.length === 0) {
      throw new HttpError(
        404,
        `No index with Suricata events matches "${await this.indexPatternOf(route)}", or you have ` +
          'no rights on them. Load events, or set "Suricata event indices" in the advanced settings.',
      );
    }
    return scope;
  };

  /** What a request can see, even when that is nothing. */
  anyScope = async (route: RouteScope): Promise<HuntScope> => {
    const { core, request, signal } = route;
    const client = core.elasticsearch.client.asCurrentUser;
    const [pattern, networks] = await Promise.all([
      this.indexPatternOf(route),
      listNetworks(core.savedObjects.client),
    ]);
    const caps = await this.layouts.get(client, request, pattern, signal);
    return { client, caps, networks, now: new Date(), signal };
  };
}
