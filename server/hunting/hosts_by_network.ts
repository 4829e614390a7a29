import type { IRouter, Logger } from '@kbn/core/server';
import { huntNetworks } from '../../common/api';
import { registerRoute } from '../http';
import { compileHunt, type HostsBehind, type ScopeOf } from '../hunts';

/** The route behind the numbers of hosts in the list of network definitions. */
export const registerHostsByNetwork = (
  router: IRouter,
  logger: Logger,
  { scopeOf, hosts }: { scopeOf: ScopeOf; hosts: HostsBehind },
): void =>
  registerRoute(router, logger, huntNetworks, async ({ body: hunt }, route) => {
    const scope = await scopeOf(route, hunt);
    const compiled = compileHunt(hunt, scope, []);
    const list = await hosts.total(compiled, scope, 'both');
    return {
      hosts: list.byNetwork(),
      isExact: list.totalIsExact,
      failures: [...compiled.failures, ...list.failures],
    };
  });
