import { LayoutCache, viewKey } from './elasticsearch';
import { HttpError, type RouteScope } from './http';
import type { HuntScope } from './hunts';
import { listNetworks } from './networks';
import { SETTINGS } from './settings';

/** Makes what a request needs to hunt as its user: rights, index pattern, networks. */
export class Scopes {
  private readonly layouts = new LayoutCache();

  indexPatternOf = async ({ core }: RouteScope): Promise<string> =>
    core.uiSettings.client.get<string>(SETTINGS.indexPattern);

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
    const { core, signal } = route;
    const client = core.elasticsearch.client.asCurrentUser;
    const settings = core.uiSettings.client;
    const [pattern, mailSuffixes, dnsSuffixes, networks] = await Promise.all([
      this.indexPatternOf(route),
      settings.get<string[]>(SETTINGS.mailSuffixes),
      settings.get<string[]>(SETTINGS.dnsSuffixes),
      listNetworks(core.savedObjects.client),
    ]);
    const key = viewKey(core.security.authc.getCurrentUser(), pattern);
    const caps = await this.layouts.get(client, key, pattern, signal);
    return { client, key, caps, networks, mailSuffixes, dnsSuffixes, now: new Date(), signal };
  };
}
