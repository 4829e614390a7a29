import { matchesResolved } from './matches_resolved';
import type { ResolvedFilter, Test } from './resolved';

/**
 * What a filter still asks of events whose event type is known.
 *
 * Who is client and who is server depends on the event type (`common/eve/ends.ts`), so a condition
 * on an end spells out every type. A filter that is about flows alone need not ask which DNS
 * messages are answers: with those parts left out a search is a tenth of its size.
 */

const EVENT_TYPE = 'event_type';

/** The event types that are possible; undefined when any is. */
export type EventTypes = ReadonlySet<string> | undefined;

const ALL: ResolvedFilter = { kind: 'all', nodes: [], negated: false };
const NONE: ResolvedFilter = { kind: 'any', nodes: [], negated: false };

/** Asks nothing: every event matches. */
const isAll = (filter: ResolvedFilter): boolean =>
  filter.kind === 'all' && filter.nodes.length === 0 && !filter.negated;

/** No event matches, whatever its data. */
const matchesNothing = (filter: ResolvedFilter): boolean =>
  filter.kind === 'any' && filter.nodes.length === 0 && !filter.negated;

const negate = (filter: ResolvedFilter): ResolvedFilter =>
  isAll(filter) ? NONE : matchesNothing(filter) ? ALL : { ...filter, negated: !filter.negated };

/** The event types that are possible where both must hold. */
export const sharedTypes = (a: EventTypes, b: EventTypes): EventTypes =>
  a === undefined ? b : b === undefined ? a : new Set([...a].filter((type) => b.has(type)));

const asksTypeAlone = (filter: ResolvedFilter): boolean =>
  filter.kind === 'test' &&
  filter.fields.length === 1 &&
  filter.fields[0] === EVENT_TYPE &&
  filter.test.kind !== 'compare';

const namedTypes = (test: Test): EventTypes =>
  test.kind === 'equals' && !test.caseInsensitive ? new Set(test.values) : undefined;

/** The event types that an event must be of one of to match; undefined when any may match. */
export const eventTypesOf = (filter: ResolvedFilter): EventTypes => {
  if (filter.negated) return undefined;
  if (filter.kind === 'test') return asksTypeAlone(filter) ? namedTypes(filter.test) : undefined;
  const parts = filter.nodes.map(eventTypesOf);
  if (filter.kind === 'all') return parts.reduce(sharedTypes, undefined);
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : new Set(known.flatMap((part) => [...part]));
};

const narrowTest = (filter: ResolvedFilter, types: EventTypes): ResolvedFilter => {
  if (types === undefined || !asksTypeAlone(filter)) return filter;
  const said = new Set([...types].map((type) => matchesResolved(filter, { [EVENT_TYPE]: type })));
  return said.size > 1 ? filter : said.has(false) ? NONE : ALL;
};

/** Parts that say the event type come first, as the others are read in their light. */
const narrowAll = (nodes: readonly ResolvedFilter[], types: EventTypes): ResolvedFilter => {
  const narrowed = new Map<ResolvedFilter, ResolvedFilter>();
  const telling = nodes.filter((node) => eventTypesOf(node) !== undefined);
  const plainFirst = telling.toSorted(
    (a, b) => Number(b.kind === 'test') - Number(a.kind === 'test'),
  );
  let known = types;
  for (const node of plainFirst) {
    narrowed.set(node, narrow(node, known));
    known = sharedTypes(known, eventTypesOf(node));
  }
  if (known?.size === 0) return NONE;
  const parts = nodes
    .map((node) => narrowed.get(node) ?? narrow(node, known))
    .flatMap((node) => (node.kind === 'all' && !node.negated ? node.nodes : [node]));
  if (parts.some(matchesNothing)) return NONE;
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? only
    : { kind: 'all', nodes: parts, negated: false };
};

const narrowAny = (nodes: readonly ResolvedFilter[], types: EventTypes): ResolvedFilter => {
  const parts = nodes
    .map((node) => narrow(node, types))
    .flatMap((node) => (node.kind === 'any' && !node.negated ? node.nodes : [node]));
  if (parts.some(isAll)) return ALL;
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? only
    : { kind: 'any', nodes: parts, negated: false };
};

/**
 * The same filter with what the event type decides decided: it matches the same events of these
 * types. With `types` left out, only what the filter itself says of the type is used. An event has
 * one event type.
 */
export const narrow = (filter: ResolvedFilter, types?: EventTypes): ResolvedFilter => {
  if (types?.size === 0) return NONE;
  if (filter.kind === 'test') return narrowTest(filter, types);
  const plain =
    filter.kind === 'all' ? narrowAll(filter.nodes, types) : narrowAny(filter.nodes, types);
  return filter.negated ? negate(plain) : plain;
};
