import type { FilterNode } from '../../common/filters';
import type { Hunt } from '../../common/hunts';
import {
  IndicatorFinder,
  KIND_QUESTIONS,
  questionCondition,
  type Indicator,
  type KindQuestion,
} from '../../common/indicators';
import type { HeldValuesCache, HuntScope } from '../hunts';

const FEW = 1_000;

/**
 * Whether a list is asked as it is. One domain is four automata in each of the dozens of fields
 * that hold names, and Elasticsearch makes each anew for every shard and search.
 */
export const isCheap = (list: readonly Indicator[]): boolean =>
  list.length <= FEW && list.every(({ kind }) => kind !== 'domain' && kind !== 'network');

/** What a question finds, asked by the values that its fields hold in the time range. */
const byOccurring = (
  question: KindQuestion,
  list: readonly Indicator[],
  finder: IndicatorFinder,
  valuesOf: (path: string) => readonly string[] | undefined,
): FilterNode[] => {
  const { kind, fields, op, textOf } = question;
  const listed = fields.filter((path) => valuesOf(path) !== undefined);
  const unlisted = fields.filter((path) => valuesOf(path) === undefined);
  const texts = new Set<string>();
  for (const value of listed.flatMap((path) => valuesOf(path) ?? [])) {
    for (const found of finder.find(kind, value)) {
      // A domain or a network is found by what lies in it.
      texts.add(op === 'isOneOf' ? textOf(found.value) : value);
    }
  }
  const all = list.filter((one) => one.kind === kind).map(({ value }) => textOf(value));
  return [
    ...(texts.size > 0 ? [questionCondition({ fields: listed, op: 'isOneOf' }, [...texts])] : []),
    ...(unlisted.length > 0 && all.length > 0
      ? [questionCondition({ fields: unlisted, op }, all)]
      : []),
  ];
};

/**
 * What a list asks of the events of a hunt's time range, with no more values than occur in them:
 * the same events as the whole list finds there.
 */
export const occurringFilter = async (
  list: readonly Indicator[],
  hunt: Hunt,
  scope: HuntScope,
  held: HeldValuesCache,
): Promise<FilterNode> => {
  const kinds = new Set(list.map(({ kind }) => kind));
  const questions = KIND_QUESTIONS.filter(({ kind }) => kinds.has(kind));
  const paths = [...new Set(questions.flatMap(({ fields }) => fields))];
  const { ofPath } = await held.of(hunt, scope, paths);
  const known = new Map(paths.map((path) => [path, ofPath(path)]));
  const finder = new IndicatorFinder(list);
  return {
    any: questions.flatMap((question) =>
      byOccurring(question, list, finder, (path) => known.get(path)),
    ),
  };
};
