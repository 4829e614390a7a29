import type { IRouter, Logger } from '@kbn/core/server';
import {
  exportEvents as exportContract,
  heldFields as fieldsContract,
  huntEvents,
  huntHosts,
  huntSummary,
  huntTotal,
  huntView,
  type HostsOptions,
  type Signatures,
  type SignaturesOptions,
} from '../../common/api';
import { END_SOURCE_FIELDS } from '../../common/eve';
import { HOST_FIELDS } from '../../common/hosts';
import { hostSides, type Hunt, type HostSides } from '../../common/hunts';
import { explainError, merged, registerRoute, toLines } from '../http';
import {
  compileHunt,
  guidedIdea,
  type CompiledHunt,
  type DashboardsBehind,
  type HostsBehind,
  type HuntScope,
  type ScopeOf,
} from '../hunts';
import { listEvents } from './events';
import { exportEvents } from './export_events';
import { heldFields } from './held_fields';
import { registerHostsByNetwork } from './hosts_by_network';
import { recordedIn, withSearches } from './inspected';
import { countRange } from './range';
import { stackTimeline } from './stack';
import { summarize } from './summary';
import { countEvents } from './total';
import { guarded, viewParts } from './view_parts';

export interface HuntingDeps {
  scopeOf: ScopeOf;
  hosts: HostsBehind;
  signatures: {
    fields: readonly string[];
    list: (
      hunt: Hunt,
      compiled: CompiledHunt,
      scope: HuntScope,
      options: SignaturesOptions,
    ) => Promise<Signatures>;
  };
  dashboards: DashboardsBehind;
}

const VIEW_FIELDS = [...END_SOURCE_FIELDS, ...HOST_FIELDS];

const sideOf = (scope: HuntScope, hunt: Hunt, options?: Pick<HostsOptions, 'side'>): HostSides =>
  options?.side ?? hostSides(hunt, (id) => guidedIdea(scope, id)?.hostSide);

/** A hunt that names one field more, so that it is looked up how the indices hold it. */
const naming = (hunt: Hunt, field: string | undefined): Hunt =>
  field === undefined
    ? hunt
    : { ...hunt, filters: [...(hunt.filters ?? []), { field, op: 'exists' }] };

export const registerHuntingRoutes = (
  router: IRouter,
  logger: Logger,
  { scopeOf, hosts, signatures, dashboards }: HuntingDeps,
): void => {
  registerHostsByNetwork(router, logger, { scopeOf, hosts });
  registerRoute(router, logger, huntSummary, async ({ body: hunt }, route) => {
    const scope = await scopeOf(route, hunt);
    const compiled = compileHunt(hunt, scope, VIEW_FIELDS);
    return summarize(compiled, scope, hosts.total(compiled, scope, sideOf(scope, hunt)));
  });

  registerRoute(router, logger, huntHosts, async ({ body }, route) => {
    const { page, perPage, sort, side, find, where, network, kind, role, group, facts, ...hunt } =
      body;
    const options = { page, perPage, sort, side, find, where, network, kind, role, group, facts };
    const scope = await scopeOf(route, hunt);
    const compiled = compileHunt(hunt, scope, VIEW_FIELDS);
    const list = await hosts.total(compiled, scope, sideOf(scope, hunt, options), options);
    return list.page(options);
  });

  registerRoute(router, logger, huntEvents, async ({ body }, route) => {
    const { size, after, sort, ...hunt } = body;
    const scope = await scopeOf(route, hunt);
    return listEvents(compileHunt(hunt, scope, VIEW_FIELDS), scope, { size, after, sort });
  });

  registerRoute(router, logger, huntTotal, async ({ body: hunt }, route) => {
    const scope = await scopeOf(route, hunt);
    return countEvents(compileHunt(hunt, scope, VIEW_FIELDS), scope);
  });

  registerRoute(router, logger, exportContract, async ({ body }, route) => {
    const { format, columns, sort, ...hunt } = body;
    const scope = await scopeOf(route, hunt);
    const compiled = compileHunt(hunt, scope, VIEW_FIELDS);
    return exportEvents(compiled, scope, hunt, { format, columns, sort }, (error) =>
      explainError(error, logger),
    );
  });

  registerRoute(router, logger, fieldsContract, async (_input, route) => ({
    fields: heldFields((await scopeOf(route)).caps),
  }));

  registerRoute(router, logger, huntView, async ({ body }, route) => {
    const searches = body.inspect === true ? recordedIn(route) : undefined;
    const stackBy = body.stack?.field;
    const scope = await scopeOf(route, naming(body.hunt, stackBy));
    const fields = [
      ...(body.signatures === undefined ? [] : signatures.fields),
      ...(stackBy === undefined || stackBy === 'tag' ? [] : [stackBy]),
    ];
    const compiled = compileHunt(body.hunt, scope, [...VIEW_FIELDS, ...fields]);
    // One list of hosts serves the total of the summary and the page.
    const list =
      body.summary === true || body.hosts !== undefined
        ? hosts.total(compiled, scope, sideOf(scope, body.hunt, body.hosts), body.hosts)
        : undefined;
    // Whoever needs it says that it failed.
    list?.catch(() => undefined);
    const {
      hosts: hostsOptions,
      events: eventsOptions,
      hostFacts: factsOptions,
      signatures: signaturesOptions,
      range: rangeOptions,
      stack: stackOptions,
    } = body;
    return toLines(
      withSearches(
        merged([
          ...viewParts(
            {
              summary: body.summary === true && list && (() => summarize(compiled, scope, list)),
              hosts: hostsOptions && list && (async () => (await list).page(hostsOptions)),
              events: eventsOptions && (() => listEvents(compiled, scope, eventsOptions)),
              hostFacts:
                factsOptions &&
                (() =>
                  hosts.facts(
                    compiled,
                    scope,
                    sideOf(scope, body.hunt, factsOptions),
                    factsOptions,
                  )),
              signatures:
                signaturesOptions &&
                (() => signatures.list(body.hunt, compiled, scope, signaturesOptions)),
              range: rangeOptions && (() => countRange(compiled, scope, rangeOptions.side)),
              stack: stackOptions && (() => stackTimeline(compiled, scope, stackOptions.field)),
              outline: body.outline === true && (() => dashboards.outline(compiled, scope)),
            },
            logger,
          ),
          ...(body.panels === undefined
            ? []
            : [
                dashboards.panels(body.hunt, scope, body.panels, ({ block, lines }) =>
                  guarded({ part: 'panels', block }, lines, logger),
                ),
              ]),
        ]),
        searches,
      ),
    );
  });
};
