import { fieldKind } from '../../eve';
import { sourceFields, type LayoutFamily } from '../../layouts';
import { comparedAs } from '../fits_value';
import { LONGEST_TEXT, preparedTest, type Names, type PreparedTest } from '../prepared';
import type { ResolvedFilter, Test } from '../resolved';
import { ADDRESSES } from './addresses';
import { DATES } from './dates';
import { TESTS } from './tests';
import { TEXTS } from './texts';
import { VALUES } from './values';

/**
 * The functions by which a script asks filters of a document. Constant, whatever the filters: a
 * script is these, followed by calls of
 * `boolean shMatches(Map filter, Map document, int longest, Map memo)`, with `filter` from
 * {@link toPainless} among the parameters and one `new HashMap()` as memo for each document.
 */
export const PAINLESS_FUNCTIONS = [VALUES, TEXTS, ADDRESSES, DATES, TESTS].join('');

/** A filter as parameters of a script: plain JSON. */
export type PainlessFilter = Readonly<Record<string, unknown>>;

export interface PainlessOptions {
  /** The layout of the documents that the script will read. */
  family: LayoutFamily;
}

const toObject = (names: Names): Record<string, true> => Object.fromEntries(names);

const networks = (byPrefix: ReadonlyMap<number, Names>) =>
  [...byPrefix].map(([bits, kept]) => ({ bits, kept: toObject(kept) }));

/** A prepared test as the script's functions read it. */
export const testParams = (test: PreparedTest): PainlessFilter => {
  switch (test.kind) {
    case 'equals':
      return {
        kind: test.kind,
        caseInsensitive: test.caseInsensitive,
        texts: toObject(test.texts),
        folded: toObject(test.folded),
        numbers: toObject(test.numbers),
        addresses: toObject(test.addresses),
      };
    case 'pattern':
      return {
        kind: test.kind,
        caseInsensitive: test.caseInsensitive,
        patterns: test.patterns.map(({ segments }) => segments),
        folded: test.folded.map(({ segments }) => segments),
      };
    case 'domain':
      return { kind: test.kind, domains: toObject(test.domains) };
    case 'networks':
      return { kind: test.kind, v4: networks(test.v4), v6: networks(test.v6) };
    default:
      return { ...test };
  }
};

const fieldParams = (path: string, { family }: PainlessOptions) =>
  sourceFields(path, family).map((field) => ({ ...field, kind: fieldKind(path) }));

const compareParams = (
  left: string,
  { other, equal }: Extract<Test, { kind: 'compare' }>,
  options: PainlessOptions,
): PainlessFilter => ({
  kind: 'compare',
  negated: false,
  left: fieldParams(left, options),
  right: fieldParams(other, options),
  as: comparedAs(fieldKind(left), fieldKind(other)),
  equal,
});

/**
 * The filter as parameters for {@link PAINLESS_FUNCTIONS}. Everything that a user wrote is in these
 * parameters, nothing in a script's source.
 */
export const toPainless = (filter: ResolvedFilter, options: PainlessOptions): PainlessFilter => {
  const { negated } = filter;
  if (filter.kind !== 'test') {
    const nodes = filter.nodes.map((node) => toPainless(node, options));
    return { kind: filter.kind, negated, nodes };
  }
  const { test } = filter;
  if (test.kind === 'compare') {
    const nodes = filter.fields.map((field) => compareParams(field, test, options));
    return { kind: 'any', negated, nodes };
  }
  return {
    kind: 'test',
    negated,
    test: testParams(preparedTest(test)),
    fields: filter.fields.flatMap((field) => fieldParams(field, options)),
  };
};

/** The text length that scripts are given: what the predicate goes by. */
export const PAINLESS_LONGEST = LONGEST_TEXT;

/** A script of Elasticsearch that returns whether the document `ctx` matches. */
export const painlessScript = (
  filter: ResolvedFilter,
  options: PainlessOptions,
): { lang: 'painless'; source: string; params: Record<string, unknown> } => ({
  lang: 'painless',
  source: `${PAINLESS_FUNCTIONS}\nreturn shMatches(params.filter, ctx, params.longest, new HashMap());`,
  params: { filter: toPainless(filter, options), longest: PAINLESS_LONGEST },
});
