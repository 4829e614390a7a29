import { z } from 'zod';
import {
  END_STEPS,
  endCasesOf,
  endStepAlone,
  type EndCase,
  type EndCaseTest,
  type EndFact,
} from '../../common/eve';
import { allOf, type FilterNode } from '../../common/filters';
import type { Hunt } from '../../common/hunts';
import { failuresOf, msearch, totalOf, type Search, type SearchAnswer } from '../elasticsearch';
import {
  isOfRange,
  compileHunt,
  type CompiledHunt,
  type EventsOf,
  type GroupHunt,
  type HuntScope,
} from './compile';

/** Far more event types than Suricata has. */
const MOST_TYPES = 1_000;

const typesFound = z.object({
  types: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })),
  }),
});

/** The event types that a search found, with their events; undefined when they are too many. */
const typesOf = ({ aggregations }: SearchAnswer): Map<string, number> | undefined => {
  // A pattern that finds no index any more has no aggregations.
  if (aggregations === undefined) return new Map();
  const { types } = typesFound.parse(aggregations);
  return types.sum_other_doc_count > 0
    ? undefined
    : new Map(types.buckets.map(({ key, doc_count: events }) => [key, events]));
};

/** Events whose type cannot be told, as it is missing or too long for the index. */
const UNTYPED: FilterNode = { field: 'event_type', op: 'startsWith', value: '', negated: true };

type Asked = { step: number } | 'all' | 'without flow' | 'untyped';

/** Events of a case, for the name of a search that looks at no others. */
export const END_WORDS: Readonly<Record<EndCase, string>> = {
  straight: 'events whose source is the client',
  reversed: 'events whose source is the server',
  flow: 'events with the ends of their flow',
};

const wordsOf = (asked: Asked): string => {
  switch (asked) {
    case 'all':
      return 'all events';
    case 'without flow':
      return 'events without the ends of their flow';
    case 'untyped':
      return 'events without a type';
    default:
      return `step ${asked.step + 1} of the rule`;
  }
};

const filterOf = (asked: Asked): FilterNode => {
  switch (asked) {
    case 'all':
      return { all: [] };
    case 'without flow':
      return { ...endStepAlone(0), negated: true };
    case 'untyped':
      return UNTYPED;
    default:
      return endStepAlone(asked.step);
  }
};

const search = ({ group, query, filterQuery }: GroupHunt, asked: Asked): Search => ({
  purpose: `where events have their ends: ${wordsOf(asked)}`,
  indices: group.indices,
  body: {
    size: 0,
    track_total_hits: asked === 'untyped' ? 1 : false,
    query: allOf([query, filterQuery(filterOf(asked))]),
    aggs: {
      types: {
        terms: { field: group.fields('event_type')[0]?.name ?? 'event_type', size: MOST_TYPES },
      },
    },
  },
});

const ASKED: readonly Asked[] = [
  'all',
  'untyped',
  ...[...END_STEPS.keys()].map((step) => ({ step })),
];

/**
 * Where events have their ends: how each event type tells its client, so that searches need not ask
 * every event for every way. One search a step of the rule, each over the few events that it applies
 * to; Elasticsearch remembers them. Undefined when a part of the data did not answer: then every
 * event is asked.
 *
 * It is what was true when the request came: an event that arrives during the request is left out
 * where its type was not there before.
 */
const findEndCases = async (
  { timeRange }: EventsOf,
  scope: HuntScope,
): Promise<EndCaseTest[] | undefined> => {
  const { groups } = compileHunt({ timeRange, includeSuppressed: true }, scope, []);
  const searches = groups.flatMap((group) => ASKED.map((asked) => ({ group, asked })));
  const answers = await msearch(
    scope.client,
    searches.map(({ group, asked }) => search(group, asked)),
    scope.signal,
  );
  if (failuresOf(answers).length > 0) return undefined;
  const found = new Map<string, { steps: Set<number>; untold: number }>();
  for (const [place, answer] of answers.entries()) {
    const asked = searches[place]?.asked;
    if (asked === 'untyped' && totalOf([answer]) > 0) return undefined;
    const types = typesOf(answer);
    if (types === undefined) return undefined;
    for (const [type, events] of types) {
      const known = found.get(type) ?? { steps: new Set(), untold: 0 };
      found.set(type, known);
      if (asked === 'all') known.untold += events;
      if (typeof asked !== 'object') continue;
      // An event is told by one step alone.
      known.untold -= events;
      known.steps.add(asked.step);
    }
  }
  return endCasesOf(
    new Map(
      [...found].map(([type, { steps, untold }]) => [type, { steps, areAllTold: untold === 0 }]),
    ),
  );
};

/**
 * The scope with what is known of the ends of all events of a time range, whatever types a hunt asks
 * for: what is told of its hosts goes beyond them. To be asked for where filters or hosts need to tell
 * client from server in many events.
 */
export const withEnds = async (events: EventsOf, scope: HuntScope): Promise<HuntScope> => {
  const { timeRange } = events;
  const known = scope.references.ends;
  if (isOfRange(known, events) && known.types === undefined) return scope;
  const ends = { timeRange, cases: await findEndCases(events, scope) };
  return { ...scope, references: { ...scope.references, ends } };
};

/** The same hunt and its scope, made cheaper by what is known of the ends of its events. */
export const knowingEnds = async (
  { hunt, paths }: CompiledHunt,
  scope: HuntScope,
): Promise<{ hunt: CompiledHunt; scope: HuntScope }> => {
  const known = await withEnds(hunt, scope);
  return { hunt: compileHunt(hunt, known, paths), scope: known };
};

/** For what is not known better: more steps than apply do no harm. */
const ANY_STEP: EndFact = { steps: new Set(END_STEPS.keys()), areAllTold: false };
/** The flow's own ends, as alerts of Suricata 7 and later have them. */
const FLOW_STEP: EndFact = { steps: new Set([0]), areAllTold: true };

/**
 * The scope for what is asked of the events of a hunt alone, and of nothing beyond: where the hunt
 * names its event types, one small search tells which of them always have the ends of their flow, so
 * that nothing else needs to be asked of these.
 */
export const withEndsOfTypes = async (hunt: Hunt, scope: HuntScope): Promise<HuntScope> => {
  const { timeRange, eventTypes } = hunt;
  if (eventTypes === undefined || isOfRange(scope.references.ends, hunt)) return scope;
  const { groups } = compileHunt(
    { timeRange, eventTypes, includeSuppressed: true },
    { ...scope, references: { ...scope.references, ends: undefined } },
    [],
  );
  const answers = await msearch(
    scope.client,
    groups.map((group) => search(group, 'without flow')),
    scope.signal,
  );
  if (failuresOf(answers).length > 0) return scope;
  const without = new Set(
    answers.flatMap((answer) => [...(typesOf(answer)?.keys() ?? eventTypes)]),
  );
  const facts = new Map(
    eventTypes.map((type) => [type, without.has(type) ? ANY_STEP : FLOW_STEP] as const),
  );
  const ends = { timeRange, types: eventTypes, cases: endCasesOf(facts) };
  return { ...scope, references: { ...scope.references, ends } };
};
