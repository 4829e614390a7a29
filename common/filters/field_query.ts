import { fieldKind, type FieldKind } from '../eve';
import type { SearchField } from '../layouts';
import { canonicalAddress, isSingle, lastAddress, type Cidr } from '../networks';
import { addressTexts } from './address_texts';
import { alternatives, LONGEST_ALTERNATIVE } from './alternatives';
import { dateOf } from './dates';
import { fitsValue } from './fits_value';
import { v4Expression, v6Beginnings } from './network_expressions';
import { kindWords } from './kind_words';
import { numberKey } from './numbers';
import { toWildcard, widerPattern, type Pattern } from './pattern';
import { preparedTest } from './prepared';
import { allOf, anyOf, CannotAsk, terms, type Query } from './query';
import { addressesBetween, addressRange, rangeQuery } from './range_query';
import type { Bounds, Test } from './resolved';
import { fitsOnDisk } from './script_query';

type TestOf<K extends Test['kind']> = Extract<Test, { kind: K }>;

/** The values that a physical field really holds; undefined when nobody has looked. */
export type HeldValues = (field: string) => readonly string[] | undefined;

/** From how many values on a list is looked up by key, in one query, and not asked one by one. */
const LONG_LIST = 100;

/** Elasticsearch limits the clauses of a query; far below it they are dearer than a look at values. */
const MOST_CLAUSES = 1_000;

const cannotSay = (field: SearchField, what: string): string =>
  `indexed as ${kindWords(field)}, which cannot be ${what}`;

/** Values that a keyword may hold for them: addresses in their spellings, numbers in theirs. */
const spellings = (path: string, values: readonly string[]): string[] => {
  const kind = fieldKind(path);
  if (kind === 'number') return values.flatMap((value) => [value, numberKey(value) ?? value]);
  const asked = kind === 'ip' ? values.filter((value) => canonicalAddress(value)) : values;
  return asked.flatMap(addressTexts);
};

const LONGEST = 9_223_372_036_854_775_807n;
const LONGEST_UNSIGNED = 18_446_744_073_709_551_615n;

/** A number as a numeric field takes it; what the field cannot hold is refused there, and in no event. */
const asLong = (value: string, { unsigned }: SearchField): string[] => {
  const key = numberKey(value);
  if (key === undefined) return [];
  if (key.startsWith('~')) return [key.slice(1)];
  const number = BigInt(key);
  const [least, most] = unsigned === true ? [0n, LONGEST_UNSIGNED] : [-LONGEST, LONGEST];
  return number > most || number < least ? [] : [key];
};

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Empty text has no letters to fold, and Elasticsearch would find nothing for it. */
const foldedTerm = (field: SearchField, value: string): Query => ({
  term: { [field.name]: value === '' ? { value } : { value, case_insensitive: true } },
});

type Fitting = WeakMap<Test, ReadonlyMap<FieldKind, readonly string[]>>;

/** A filter is compiled several times for one request, over the same values. */
const knownFitting = new WeakMap<readonly string[], Fitting>();

const fitting = (values: readonly string[], kind: FieldKind, test: Test): readonly string[] => {
  const ofValues: Fitting = knownFitting.get(values) ?? new WeakMap();
  const known = ofValues.get(test)?.get(kind);
  if (known) return known;
  const prepared = preparedTest(test);
  const found = values.filter((value) => fitsValue(prepared, kind, value));
  knownFitting.set(
    values,
    ofValues.set(test, new Map([...(ofValues.get(test) ?? []), [kind, found]])),
  );
  return found;
};

/**
 * The question turned round: which of the values that the field holds fit. Cheaper than asking the
 * index for parts of texts or for thousands of values. Undefined where nobody has looked.
 */
const byHeldValues = (
  field: SearchField,
  path: string,
  test: TestOf<'equals' | 'networks' | 'domain' | 'pattern'>,
  held: HeldValues,
): Query | undefined => {
  const values = field.values ? undefined : held(field.name);
  if (values === undefined) return undefined;
  const kind = field.kind === 'ip' ? 'ip' : fieldKind(path);
  return terms(field.name, fitting(values, kind, test));
};

const equalsQuery = (
  field: SearchField,
  path: string,
  test: TestOf<'equals'>,
  held: HeldValues,
): Query => {
  const { values: given } = test;
  const isLong = given.length > MOST_CLAUSES;
  const isFolded = field.kind === 'keyword' && (test.caseInsensitive || field.foldCase === true);
  const known = isLong || isFolded ? byHeldValues(field, path, test, held) : undefined;
  if (known) return known;
  const values = field.values ? given.flatMap((value) => field.values?.[value] ?? []) : given;
  switch (field.kind) {
    case 'ip':
      return terms(field.name, unique(values.flatMap((value) => canonicalAddress(value) ?? [])));
    case 'number':
      return terms(field.name, unique(values.flatMap((value) => asLong(value, field))));
    case 'boolean':
      return terms(
        field.name,
        values.filter((value) => value === 'true' || value === 'false'),
      );
    case 'date':
      return anyOf(
        values.flatMap((value): Query[] => {
          const date = dateOf(value);
          return date === undefined
            ? []
            : [rangeQuery(field, path, { gte: { date }, lte: { date } })];
        }),
      );
    case 'keyword':
    case 'flattened': {
      const exact = unique(spellings(path, values));
      const fold = test.caseInsensitive || field.foldCase === true;
      if (!fold) return terms(field.name, exact);
      if (field.kind === 'flattened' || exact.length > LONG_LIST)
        return fitsOnDisk(field, path, test, true);
      return anyOf(exact.map((value) => foldedTerm(field, value)));
    }
    default:
      throw new CannotAsk(cannotSay(field, 'asked for an exact value'));
  }
};

/**
 * Elasticsearch makes an automaton of a wildcard query and refuses one that takes too much work to
 * make: literals behind a `*` cost by the square of their length, and each `?` there doubles it.
 */
const isSimple = (pattern: Pattern): boolean => {
  const firstStar = pattern.indexOf('any');
  if (firstStar === -1) return true;
  const behind = pattern.slice(firstStar);
  const letters = behind.reduce(
    (sum, part) => sum + (typeof part === 'string' ? 0 : part.literal.length),
    0,
  );
  return (
    letters <= 100 &&
    behind.filter((part) => part === 'one').length <= 6 &&
    behind.filter((part) => part === 'any').length <= 30
  );
};

const patternQuery = (field: SearchField, path: string, pattern: Pattern, fold: boolean): Query => {
  const insensitive = fold ? { case_insensitive: true } : {};
  const [first, second] = pattern;
  const isPrefix = pattern.length === 2 && typeof first === 'object' && second === 'any';
  const isAsked = field.kind === 'keyword' || field.kind === 'flattened';
  if (field.kind === 'keyword' && !pattern.some((part) => typeof part === 'string')) {
    const [literal] = pattern.map((part) => (typeof part === 'string' ? '' : part.literal));
    return fold ? foldedTerm(field, literal ?? '') : terms(field.name, [literal ?? '']);
  }
  if (isAsked && pattern.length === 1 && first === 'any') return { exists: { field: field.name } };
  if (isAsked && isPrefix && !(field.kind === 'flattened' && fold)) {
    return { prefix: { [field.name]: { value: first.literal, ...insensitive } } };
  }
  if (!isAsked) throw new CannotAsk(cannotSay(field, 'searched for parts of a value'));
  const wildcard = (asked: Pattern): Query => ({
    wildcard: { [field.name]: { value: toWildcard(asked), ...insensitive } },
  });
  if (field.kind === 'keyword' && isSimple(pattern)) return wildcard(pattern);
  const wider = widerPattern(pattern);
  const test = { kind: 'pattern' as const, patterns: [pattern], caseInsensitive: fold };
  return allOf([
    ...(field.kind === 'keyword' && isSimple(wider) ? [wildcard(wider)] : []),
    fitsOnDisk(field, path, test, fold),
  ]);
};

const domainQuery = (
  field: SearchField,
  path: string,
  test: TestOf<'domain'>,
  held: HeldValues,
): Query => {
  if (field.kind === 'flattened') return fitsOnDisk(field, path, test, false);
  if (field.kind !== 'keyword') throw new CannotAsk(cannotSay(field, 'searched for domains'));
  const known = byHeldValues(field, path, test, held);
  if (known) return known;
  const areShort = test.domains.every(({ length }) => length <= LONGEST_ALTERNATIVE);
  if (areShort && test.domains.length <= LONG_LIST) {
    const around = { before: '(.*\\.)?', after: '\\.?' };
    return anyOf(alternatives(field.name, test.domains, around, true));
  }
  return fitsOnDisk(field, path, test, false);
};

const networkBounds = (cidr: Cidr): Bounds => ({
  gte: { address: cidr.address.toString() },
  lte: { address: lastAddress(cidr).toString() },
});

/**
 * A network of one family, as a range: where few events are left, Elasticsearch looks at their values,
 * while for `10.0.0.0/8` as a term it collects every event of the network first. One of IPv6 that
 * spans IPv4 is asked as what lies around it.
 */
const networkQuery = (field: SearchField, cidr: Cidr): Query => {
  const spansV4 =
    cidr.address.kind() === 'ipv6' &&
    cidr.prefix < 96 &&
    cidr.address.toByteArray().every((byte) => byte === 0);
  const bounds = networkBounds(cidr);
  return spansV4 ? addressRange(field, bounds, 'v6') : addressesBetween(field, bounds);
};

/**
 * Addresses among texts: those of IPv4 have one form, those of IPv6 several, so that the values are
 * looked at where a beginning fits.
 */
const networksInTexts = (field: SearchField, path: string, networks: readonly Cidr[]): Query => {
  const isV4 = ({ address }: Cidr) => address.kind() === 'ipv4';
  const singles = networks.filter((cidr) => isSingle(cidr) && isV4(cidr));
  const v6 = networks.filter((cidr) => !isV4(cidr));
  const exact = singles.map(({ address }) => address.toString());
  const beginnings = unique(v6.flatMap(v6Beginnings));
  return anyOf([
    ...(exact.length > 0
      ? [terms(field.name, unique(exact.flatMap((text) => [text, `::ffff:${text}`])))]
      : []),
    ...networks
      .filter((cidr) => isV4(cidr) && !isSingle(cidr))
      .map((cidr) => ({ regexp: { [field.name]: { value: v4Expression(cidr) } } })),
    ...(v6.length > 0
      ? [
          allOf([
            anyOf(
              beginnings.map((value) => ({
                prefix: { [field.name]: { value, case_insensitive: true } },
              })),
            ),
            fitsOnDisk(field, path, { kind: 'networks', networks: v6 }, false),
          ]),
        ]
      : []),
  ]);
};

const networksQuery = (
  field: SearchField,
  path: string,
  test: TestOf<'networks'>,
  held: HeldValues,
): Query => {
  const isLong = test.networks.length > MOST_CLAUSES;
  const known = isLong ? byHeldValues(field, path, test, held) : undefined;
  if (known) return known;
  if (field.kind === 'keyword' && test.networks.length <= MOST_CLAUSES) {
    return networksInTexts(field, path, test.networks);
  }
  if (field.kind === 'keyword' || field.kind === 'flattened')
    return fitsOnDisk(field, path, test, false);
  if (field.kind !== 'ip') throw new CannotAsk(cannotSay(field, 'searched for networks'));
  const singles = test.networks.filter(isSingle).map((cidr) => cidr.address.toString());
  const wider = test.networks.filter((cidr) => !isSingle(cidr));
  if (wider.length > MOST_CLAUSES) return fitsOnDisk(field, path, test, false);
  return anyOf([
    ...(singles.length > 0 ? [terms(field.name, unique(singles))] : []),
    // Apart from the list of addresses: one network in a terms list makes a clause of each value.
    ...wider.map((cidr) => networkQuery(field, cidr)),
  ]);
};

/** The text of a pattern of one form: contains, or ends with. */
const textBetween = (pattern: Pattern, after: 'any' | undefined): string[] => {
  const [first, second, third, ...rest] = pattern;
  const isForm = first === 'any' && typeof second === 'object' && third === after;
  return isForm && rest.length === 0 && second.literal.length <= LONGEST_ALTERNATIVE
    ? [second.literal]
    : [];
};

/** Several patterns of one field: those of one form together, the others each. */
const patternsQuery = (field: SearchField, path: string, test: TestOf<'pattern'>): Query => {
  const fold = test.caseInsensitive || field.foldCase === true;
  const { patterns } = test;
  if (field.kind !== 'keyword' || patterns.length < 3) {
    return anyOf(patterns.map((pattern) => patternQuery(field, path, pattern, fold)));
  }
  const contained = patterns.flatMap((pattern) => textBetween(pattern, 'any'));
  const endings = patterns.flatMap((pattern) => textBetween(pattern, undefined));
  const others = patterns.filter(
    (pattern) => [...textBetween(pattern, 'any'), ...textBetween(pattern, undefined)].length === 0,
  );
  return anyOf([
    ...alternatives(field.name, contained, { before: '.*', after: '.*' }, fold),
    ...alternatives(field.name, endings, { before: '.*', after: '' }, fold),
    ...others.map((pattern) => patternQuery(field, path, pattern, fold)),
  ]);
};

/** A value that the index does not take (too long, of another type) is there all the same. */
const existsQuery = (field: SearchField): Query => {
  if (field.values) return terms(field.name, Object.values(field.values));
  const exists = { exists: { field: field.existsName } };
  if (field.kind === 'flattened') return exists;
  const ignored =
    field.kind === 'object'
      ? { prefix: { _ignored: { value: `${field.existsName}.` } } }
      : { term: { _ignored: { value: field.existsName } } };
  return anyOf([exists, ignored]);
};

/** A test of one physical field as Query DSL. @throws CannotAsk */
export const fieldQuery = (
  field: SearchField,
  path: string,
  test: Exclude<Test, { kind: 'compare' }>,
  held: HeldValues,
): Query => {
  switch (test.kind) {
    case 'equals':
      return equalsQuery(field, path, test, held);
    case 'pattern': {
      const fold = test.caseInsensitive || field.foldCase === true;
      const isText = field.kind === 'keyword' || field.kind === 'flattened';
      const known = field.kind === 'keyword' ? byHeldValues(field, path, test, held) : undefined;
      if (known) return known;
      if (isText && test.patterns.length > LONG_LIST) return fitsOnDisk(field, path, test, fold);
      return patternsQuery(field, path, test);
    }
    case 'domain':
      return domainQuery(field, path, test, held);
    case 'networks':
      return networksQuery(field, path, test, held);
    case 'range':
      return rangeQuery(field, path, test.bounds);
    case 'exists':
      return existsQuery(field);
    default:
      return test satisfies never;
  }
};
