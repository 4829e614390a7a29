import { eveField, fieldKind } from '../../eve';
import type { LayoutGroup, SearchField } from '../../layouts';
import { canonicalAddress, parseAddress, type Cidr } from '../../networks';
import { addressTexts } from '../address_texts';
import { strictest } from '../bounds';
import { dateOf } from '../dates';
import { numberKey } from '../numbers';
import type { Pattern } from '../pattern';
import type { RangeBound, ResolvedFilter, Test } from '../resolved';
import { conditionOfTest, isVain } from './test_condition';
import { simplify, type Ask, type AskBound, type AskBounds, type Asked } from './ask';

/** The physical fields that hold an EVE path, best first: those of a `LayoutGroup`, for one. */
export type PhysicalFields = LayoutGroup['fields'];

const PLAIN_KINDS = {
  ip: 'ip',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  text: 'keyword',
} as const;

/** Raw EVE: each path is a field of its own name, texts are keywords. */
export const eveFields: PhysicalFields = (path) => [
  { name: path, kind: PLAIN_KINDS[fieldKind(path)], existsName: path, aggregatable: true },
];

/** Whether one event can hold several values of the path. Of unknown fields nothing else is known. */
export const mayHoldSeveral = (path: string): boolean => {
  const field = eveField(path);
  return field === undefined || field.array === true;
};

const equals = (values: readonly string[], caseInsensitive = false): Ask[] =>
  values.length === 0 ? [] : [{ kind: 'equals', values: [...new Set(values)], caseInsensitive }];

const MOST = 9_223_372_036_854_775_807n;

/** A number as a numeric field takes it; what no long can hold is in no event. */
const numberTexts = (values: readonly string[]): string[] =>
  values.flatMap((value) => {
    const key = numberKey(value);
    if (key === undefined) return [];
    if (key.startsWith('~')) return [key.slice(1)];
    const number = BigInt(key);
    return number > MOST || number < -MOST ? [] : [key];
  });

/** What a keyword may hold for the values: addresses and numbers in their spellings. */
const spellings = (path: string, values: readonly string[]): string[] => {
  const kind = fieldKind(path);
  if (kind === 'number') return values.flatMap((value) => [value, numberKey(value) ?? value]);
  const asked = kind === 'ip' ? values.filter((value) => canonicalAddress(value)) : values;
  return asked.flatMap(addressTexts);
};

const equalsAsks = (
  field: SearchField,
  path: string,
  values: readonly string[],
  ci: boolean,
): Ask[] => {
  const mapped = field.values ? values.flatMap((value) => field.values?.[value] ?? []) : values;
  switch (field.kind) {
    case 'ip':
      return equals(mapped.flatMap((value) => canonicalAddress(value) ?? []));
    case 'number':
      return equals(numberTexts(mapped));
    case 'boolean':
      return equals(mapped.filter((value) => value === 'true' || value === 'false'));
    case 'date':
      return mapped.flatMap((value): Ask[] => {
        const millis = dateOf(value);
        if (millis === undefined) return [];
        const bound = boundOf({ date: millis }, 'gte', false);
        return [{ kind: 'range', bounds: { gte: bound, lte: bound } }];
      });
    case 'keyword':
    case 'flattened': {
      const fold = ci || field.foldCase === true;
      return field.kind === 'flattened' && fold ? [] : equals(spellings(path, mapped), fold);
    }
    default:
      return [];
  }
};

const isText = (pattern: Pattern): boolean => pattern.every((part) => typeof part === 'object');

const textOf = (pattern: Pattern): string =>
  pattern.map((part) => (typeof part === 'object' ? part.literal : '')).join('');

const patternAsks = (field: SearchField, pattern: Pattern, ci: boolean): Ask[] => {
  const fold = ci || field.foldCase === true;
  if (pattern.length === 1 && pattern[0] === 'any') {
    const isAsked = field.kind === 'keyword' || field.kind === 'flattened';
    return isAsked ? [{ kind: 'exists', name: field.name, ignored: false }] : [];
  }
  const isPrefix = pattern.length === 2 && typeof pattern[0] === 'object' && pattern[1] === 'any';
  const canAsk = field.kind === 'keyword' || (field.kind === 'flattened' && isPrefix && !fold);
  if (!canAsk) return [];
  if (isText(pattern)) return equals([textOf(pattern)], fold);
  return [{ kind: 'pattern', pattern, caseInsensitive: fold }];
};

/** Dates beyond the year 9999 have no text that every engine reads. */
const isoDate = (millis: number): string =>
  Math.abs(millis) <= 8.64e15 ? new Date(millis).toISOString() : String(millis);

/** What a long can hold; Elasticsearch refuses a bound beyond it. */
const LONGEST = 9_223_372_036_854_774_000;

type Side = 'gt' | 'gte' | 'lt' | 'lte';

/** Whole seconds on the side of a bound on which values of whole seconds are found alike. */
const wholeSeconds = (millis: number, side: Side): number =>
  (side === 'gt' || side === 'lte' ? Math.floor : Math.ceil)(millis / 1_000) * 1_000;

const boundOf = (bound: RangeBound, side: Side, asText: boolean): AskBound =>
  'number' in bound
    ? { type: 'number', text: String(Math.min(LONGEST, Math.max(-LONGEST, bound.number))) }
    : 'address' in bound
      ? { type: 'address', text: bound.address }
      : asText
        ? { type: 'text', text: isoDate(wholeSeconds(bound.date, side)).slice(0, 19) }
        : { type: 'date', text: isoDate(bound.date) };

/** Dates that Suricata always writes in UTC and to the second: as text they sort by time. */
const isUtcText = (path: string): boolean => /\bnot(before|after)$/.test(path);

/** Ranges stay within a family: those of IPv4 have both ends, so that no IPv6 address is in them. */
const closed = (bounds: AskBounds): AskBounds => {
  const [first] = Object.values(bounds);
  if (first?.type !== 'address' || parseAddress(first.text)?.kind() !== 'ipv4') return bounds;
  const low = bounds.gt ?? bounds.gte;
  const high = bounds.lt ?? bounds.lte;
  return {
    ...bounds,
    ...(low === undefined ? { gte: { type: 'address', text: '0.0.0.0' } } : {}),
    ...(high === undefined ? { lte: { type: 'address', text: '255.255.255.255' } } : {}),
  };
};

const RANGE_TYPES: Readonly<Record<string, AskBound['type']>> = {
  number: 'number',
  date: 'date',
  ip: 'address',
  keyword: 'text',
};

const rangeAsks = (
  field: SearchField,
  path: string,
  { bounds }: Extract<Test, { kind: 'range' }>,
): Ask[] => {
  const asText = field.kind === 'keyword' && isUtcText(path);
  const asked: AskBounds = {};
  const kept = strictest(bounds);
  for (const key of ['gt', 'gte', 'lt', 'lte'] as const) {
    const bound = kept[key];
    if (bound !== undefined) asked[key] = boundOf(bound, key, asText);
  }
  const fits = Object.values(asked).every(({ type }) => type === RANGE_TYPES[field.kind]);
  return fits ? [{ kind: 'range', bounds: closed(asked) }] : [];
};

/** Among texts each family is asked by itself: what can be said of one cannot of the other. */
const networksAsks = (field: SearchField, networks: readonly Cidr[]): Ask[] => {
  if (field.kind !== 'ip' && field.kind !== 'keyword') return [];
  const families =
    field.kind === 'ip'
      ? [networks]
      : (['ipv4', 'ipv6'] as const).map((family) =>
          networks.filter(({ address }) => address.kind() === family),
        );
  return families
    .filter(({ length }) => length > 0)
    .map((family): Ask => ({ kind: 'networks', networks: family }));
};

const directAsks = (
  test: Test,
  path: string,
  field: SearchField,
  fields: PhysicalFields,
): Ask[] => {
  switch (test.kind) {
    case 'equals':
      return equalsAsks(field, path, test.values, test.caseInsensitive);
    case 'pattern':
      return test.patterns.flatMap((one) => patternAsks(field, one, test.caseInsensitive));
    case 'domain':
      return field.kind === 'keyword'
        ? test.domains.map((domain): Ask => ({ kind: 'domain', domain, caseInsensitive: true }))
        : [];
    case 'networks':
      return networksAsks(field, test.networks);
    case 'range':
      return rangeAsks(field, path, test);
    case 'exists':
      return field.values
        ? equals(Object.values(field.values))
        : [
            {
              kind: 'exists',
              name: field.existsName,
              ignored: field.kind !== 'object' && field.kind !== 'flattened',
            },
          ];
    case 'compare': {
      const other = fields(test.other)[0];
      return other === undefined
        ? []
        : [{ kind: 'compare', other, otherPath: test.other, equal: test.equal }];
    }
    default:
      return test satisfies never;
  }
};

/** Asks of a field, or that it takes a look at its values to know. */
const asksOf = (test: Test, path: string, field: SearchField, fields: PhysicalFields): Ask[] => {
  const asks = directAsks(test, path, field, fields);
  const isLookedUp =
    asks.length === 0 && (field.kind === 'keyword' || field.kind === 'flattened') && !isVain(test);
  if (!isLookedUp) return asks;
  const why = `These indices keep ${path} as ${field.kind === 'flattened' ? 'a flattened field' : 'text'}, and only the search here can look into it in this way.`;
  return [{ kind: 'unable', condition: conditionOfTest(path, test), why }];
};

/** An ask with what must hold beside it where other kinds of event share the physical field. */
const guarded = (ask: Ask, path: string, field: SearchField, fields: PhysicalFields): Asked => {
  const node: Asked = { kind: 'ask', path, field, ask, negated: false };
  const eventType = fields('event_type')[0];
  if (field.eventTypes === undefined || eventType === undefined) return node;
  const types: Ask = { kind: 'equals', values: field.eventTypes, caseInsensitive: false };
  const type: Asked = {
    kind: 'ask',
    path: 'event_type',
    field: eventType,
    ask: types,
    negated: false,
  };
  return { kind: 'all', nodes: [type, node], negated: false };
};

/**
 * A resolved filter in terms of the fields of the indices at hand, as the search asks them. What
 * they cannot answer matches nothing, as there; the notes of `toQueryDsl` say what that is.
 */
export const toAsked = (filter: ResolvedFilter, fields: PhysicalFields): Asked => {
  const visit = (node: ResolvedFilter): Asked =>
    node.kind === 'test'
      ? {
          kind: 'any',
          negated: node.negated,
          nodes: node.fields.flatMap((path) =>
            fields(path).flatMap((field) =>
              asksOf(node.test, path, field, fields).map((ask) =>
                guarded(ask, path, field, fields),
              ),
            ),
          ),
        }
      : { kind: node.kind, negated: node.negated, nodes: node.nodes.map(visit) };
  return simplify(visit(filter));
};
