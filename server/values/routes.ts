import type { IRouter, Logger } from '@kbn/core/server';
import { huntTopValues, valueEverything, valuePrevalence } from '../../common/api';
import { valueKind } from '../../common/values';
import type { Hunt } from '../../common/hunts';
import { registerRoute } from '../http';
import { compileHunt, type ScopeOf } from '../hunts';
import { everythingAbout } from './everything';
import { prevalenceOf } from './prevalence';
import { topValues } from './top_values';

const listOf = (field: string | readonly string[]): string[] =>
  typeof field === 'string' ? [field] : [...field];

export const registerValueRoutes = (router: IRouter, logger: Logger, scopeOf: ScopeOf): void => {
  registerRoute(router, logger, valuePrevalence, async ({ body }, route) => {
    const { field, value, ...hunt } = body;
    const condition = { field, op: 'is' as const, value };
    // The fields named by the value are looked up as if a filter named them.
    const scope = await scopeOf(route, withFilter(hunt, condition));
    return prevalenceOf(compileHunt(hunt, scope, listOf(field)), scope, condition);
  });

  registerRoute(router, logger, valueEverything, async ({ body }, route) => {
    const { field, value, timeRange } = body;
    const hunt: Hunt = { ...(timeRange && { timeRange }), includeSuppressed: true };
    const fields = listOf(field);
    const scope = await scopeOf(route, withFilter(hunt, { field, op: 'is', value }));
    const all = valueKind(fields, value).fields;
    return everythingAbout(compileHunt(hunt, scope, [...fields, ...all]), scope, fields, value);
  });

  registerRoute(router, logger, huntTopValues, async ({ body }, route) => {
    const { field, size, order, search, ...hunt } = body;
    const scope = await scopeOf(route, withFilter(hunt, { field, op: 'exists' }));
    return topValues(compileHunt(hunt, scope, [field]), scope, { field, size, order, search });
  });
};

const withFilter = (hunt: Hunt, filter: NonNullable<Hunt['filters']>[number]): Hunt => ({
  ...hunt,
  filters: [...(hunt.filters ?? []), filter],
});
