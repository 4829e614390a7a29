import type { IRouter, Logger } from '@kbn/core/server';
import * as contracts from '../../common/api';
import type { Understood } from '../../common/api';
import {
  countKinds,
  kindsInWords,
  listToText,
  MOST_INDICATORS,
  parseIndicators,
  type IndicatorKind,
  type ParsedList,
} from '../../common/indicators';
import { badRequest, registerRoute } from '../http';
import { compileHunt, type ScopeOf } from '../hunts';
import { countIndicatorsIn } from './counts';
import { askerOf, createList, deleteList, findLists, keptList, updateList } from './lists';
import type { IndicatorReferences } from './references';

const understoodOf = ({ duplicates, remarks, ...parsed }: ParsedList): Understood => ({
  duplicates,
  remarks,
  notUnderstood: parsed.notUnderstood,
  notUnderstoodCount: parsed.notUnderstoodCount,
});

/** @throws HttpError 400 for a text without indicators, or with more than a list takes. */
const readText = (text: string, as: IndicatorKind | undefined): ParsedList => {
  const parsed = parseIndicators(text, as);
  if (parsed.tooMany > 0) {
    const all = parsed.indicators.length + parsed.tooMany;
    throw badRequest(
      `A list holds at most ${MOST_INDICATORS.toLocaleString('en')} indicators, and this text has ` +
        `${all.toLocaleString('en')}. Make several lists of it.`,
    );
  }
  const [first] = parsed.notUnderstood;
  if (parsed.indicators.length === 0) {
    throw badRequest(
      first === undefined
        ? 'The text holds no indicators.'
        : `The text holds no indicators: line ${first.line}, "${first.text}" ${first.reason}.`,
    );
  }
  return parsed;
};

const madeUpName = ({ indicators }: ParsedList): string =>
  `${kindsInWords(countKinds(indicators))}, ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`.slice(
    -100,
  );

export interface IndicatorDeps {
  scopeOf: ScopeOf;
  references: IndicatorReferences;
}

export const registerIndicatorRoutes = (
  router: IRouter,
  logger: Logger,
  { scopeOf, references }: IndicatorDeps,
): void => {
  registerRoute(router, logger, contracts.listIndicatorLists, async (_input, route) => ({
    items: await findLists(askerOf(route)),
  }));

  registerRoute(router, logger, contracts.createIndicatorList, async ({ body }, route) => {
    const { text, as, name, description, visibility } = body;
    const parsed = readText(text, as);
    const words = { name: name ?? madeUpName(parsed), description, visibility };
    const list = await createList(askerOf(route), words, parsed.indicators);
    return { list, understood: understoodOf(parsed) };
  });

  registerRoute(router, logger, contracts.getIndicatorList, async ({ params }, route) => {
    const asker = askerOf(route);
    const kept = await keptList(asker, params.id);
    return { list: kept.list, text: listToText(await references.valuesOf(asker, kept)) };
  });

  registerRoute(router, logger, contracts.updateIndicatorList, async ({ params, body }, route) => {
    const { version, text, as, ...words } = body;
    const parsed = text === undefined ? undefined : readText(text, as);
    const list = await updateList(askerOf(route), params.id, version, words, parsed?.indicators);
    return { list, ...(parsed && { understood: understoodOf(parsed) }) };
  });

  registerRoute(router, logger, contracts.deleteIndicatorList, ({ params }, route) =>
    deleteList(askerOf(route), params.id),
  );

  registerRoute(router, logger, contracts.countIndicators, async ({ params, body }, route) => {
    const asker = askerOf(route);
    const kept = await keptList(asker, params.id);
    const values = await references.valuesOf(asker, kept);
    const hunt = { ...body, filters: [...(body.filters ?? []), { indicators: params.id }] };
    const scope = await scopeOf(route, hunt);
    return countIndicatorsIn(compileHunt(hunt, scope, []), values, scope);
  });
};
