import { LayoutCache, viewKey } from './elasticsearch';
import { HttpError, type RouteScope } from './http';
import type { HuntScope } from './hunts';
import { listNetworks } from './networks';
import { readSettings } from './settings';

/** Makes what a request needs to hunt as its user: rights, index pattern, networks. */
export class Scopes {
  private readonly layouts = new LayoutCache();

  /** As {@link anyScope}, for what makes no sense without events. @throws HttpError 404 */
  huntScope = async (route: RouteScope): Promise<HuntScope> => {
    const scope = await this.anyScope(route);
    if (scope.caps.families.eve.length + scope.caps.families.ecs.length === 0) {
      throw new HttpError(
        404,
        `No index with Suricata events matches "${scope.pattern}", or you have ` +
          'no rights on them. Load events, or set "Suricata event indices" in the advanced settings.',
      );
    }
    return scope;
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
    return { ...settings, client, key, caps, networks, now: new Date(), signal };
  };
}
