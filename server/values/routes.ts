import type { IRouter, Logger } from '@kbn/core/server';
import { huntTopValues, valueEverything, valuePrevalence } from '../../common/api';
import { valueKind } from '../../common/values';
import type { Hunt } from '../../common/hunts';
import { registerRoute } from '../http';
import { compileHunt, type CompiledHunt, type HuntScope, type ScopeOf } from '../hunts';
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
    const fields = listOf(field);
    const compiled = compileHunt(hunt, scope, fields);
    return prevalenceOf({ hunt: compiled, range: rangeOf(hunt, scope, fields) }, scope, condition);
  });

  registerRoute(router, logger, valueEverything, async ({ body }, route) => {
    const { field, value, timeRange } = body;
    const fields = listOf(field);
    const scope = await scopeOf(route, withFilter({ timeRange }, { field, op: 'is', value }));
    const all = valueKind(fields, value).fields;
    const range = rangeOf({ timeRange }, scope, [...fields, ...all]);
    return everythingAbout(range, scope, fields, value);
  });

  registerRoute(router, logger, huntTopValues, async ({ body }, route) => {
    const { field, size, order, search, ...hunt } = body;
    const scope = await scopeOf(route, withFilter(hunt, { field, op: 'exists' }));
    return topValues(compileHunt(hunt, scope, [field]), scope, { field, size, order, search });
  });
};

/** The hunt for all events of a hunt's time range. */
const rangeOf = ({ timeRange }: Hunt, scope: HuntScope, paths: readonly string[]): CompiledHunt =>
  compileHunt({ timeRange, includeSuppressed: true }, scope, paths);

const withFilter = (hunt: Hunt, filter: NonNullable<Hunt['filters']>[number]): Hunt => ({
  ...hunt,
  filters: [...(hunt.filters ?? []), filter],
});
