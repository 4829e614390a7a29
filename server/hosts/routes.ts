import type { IRouter, Logger } from '@kbn/core/server';
import { huntHost } from '../../common/api';
import { HOST_FIELDS } from '../../common/hosts';
import { canonicalAddress } from '../../common/networks';
import { badRequest, registerRoute } from '../http';
import { compileHunt, type ScopeOf } from '../hunts';
import { CARD_FIELDS } from './card_queries';
import type { HostsService } from './service';

export const registerHostRoutes = (
  router: IRouter,
  logger: Logger,
  { scopeOf, hosts }: { scopeOf: ScopeOf; hosts: HostsService },
): void => {
  registerRoute(router, logger, huntHost, async ({ body: { ip: text, timeRange } }, route) => {
    const ip = canonicalAddress(text);
    if (ip === undefined) {
      throw badRequest(`"${text}" is not an address. Write it as 10.1.2.3 or 2001:db8::1.`);
    }
    const hunt = { ...(timeRange && { timeRange }), includeSuppressed: true };
    const scope = await scopeOf(route, hunt);
    return hosts.card(compileHunt(hunt, scope, [...HOST_FIELDS, ...CARD_FIELDS]), scope, ip);
  });
};
