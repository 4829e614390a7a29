import type { IRouter, Logger } from '@kbn/core/server';
import { huntEvents, huntHosts, huntSummary, huntView, type HostsOptions } from '../../common/api';
import { END_SOURCE_FIELDS } from '../../common/eve';
import { hostSides, type Hunt, type HostSides } from '../../common/hunts';
import { registerRoute } from '../http';
import { compileHunt, guidedIdea, type HostsBehind, type HuntScope, type ScopeOf } from '../hunts';
import { listEvents } from './events';
import { registerHostsByNetwork } from './hosts_by_network';
import { summarize } from './summary';

export interface HuntingDeps {
  scopeOf: ScopeOf;
  hosts: HostsBehind;
}

const VIEW_FIELDS = [...END_SOURCE_FIELDS, 'tls.sni', 'http.hostname', 'quic.sni'];

const sideOf = (scope: HuntScope, hunt: Hunt, options?: HostsOptions): HostSides =>
  options?.side ?? hostSides(hunt, (id) => guidedIdea(scope, id)?.hostSide);

export const registerHuntingRoutes = (
  router: IRouter,
  logger: Logger,
  { scopeOf, hosts }: HuntingDeps,
): void => {
  registerHostsByNetwork(router, logger, { scopeOf, hosts });
  registerRoute(router, logger, huntSummary, async ({ body: hunt }, route) => {
    const scope = await scopeOf(route, hunt);
    const compiled = compileHunt(hunt, scope, VIEW_FIELDS);
    return summarize(compiled, scope, hosts.total(compiled, scope, sideOf(scope, hunt)));
  });

  registerRoute(router, logger, huntHosts, async ({ body }, route) => {
    const { page, perPage, sort, side, ...hunt } = body;
    const options = { page, perPage, sort, side };
    const scope = await scopeOf(route, hunt);
    const compiled = compileHunt(hunt, scope, VIEW_FIELDS);
    const list = await hosts.total(compiled, scope, sideOf(scope, hunt, options));
    return list.page(options);
  });

  registerRoute(router, logger, huntEvents, async ({ body }, route) => {
    const { size, after, sort, ...hunt } = body;
    const scope = await scopeOf(route, hunt);
    return listEvents(compileHunt(hunt, scope, VIEW_FIELDS), scope, { size, after, sort });
  });

  registerRoute(router, logger, huntView, async ({ body }, route) => {
    const scope = await scopeOf(route, body.hunt);
    const compiled = compileHunt(body.hunt, scope, VIEW_FIELDS);
    // One list of hosts serves the total of the summary and the page.
    const list =
      body.summary === true || body.hosts !== undefined
        ? hosts.total(compiled, scope, sideOf(scope, body.hunt, body.hosts))
        : undefined;
    const { hosts: hostsOptions, events: eventsOptions } = body;
    const [summary, page, events] = await Promise.all([
      body.summary === true && list && summarize(compiled, scope, list),
      hostsOptions && list?.then((found) => found.page(hostsOptions)),
      eventsOptions && listEvents(compiled, scope, eventsOptions),
    ]);
    return {
      ...(summary && { summary }),
      ...(page && { hosts: page }),
      ...(events && { events }),
    };
  });
};
