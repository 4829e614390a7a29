import { z } from 'zod';
import {
  END_STEPS,
  endCasesOf,
  endStepAlone,
  fromServerPort,
  noneOfSteps,
  PORT_STEP,
  SERVER_PORTS,
  type EndCase,
  type EndCaseTest,
  type EndFact,
  type EndPorts,
  type EndTest,
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
import { valueBucket } from './value_keys';
import { fieldPlaces, termsOf, type Aggs, type ValuePlace } from './value_places';

/** Far more event types than Suricata has. */
const MOST_TYPES = 1_000;

const portsFound = z.object({ buckets: z.array(valueBucket) }).optional();

const typesFound = z.object({
  types: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(
      z.object({
        key: z.string(),
        doc_count: z.number(),
        source: portsFound,
        destination: portsFound,
      }),
    ),
  }),
});

type FoundType = z.infer<typeof typesFound>['types']['buckets'][number];

/** The event types that a search found, with their events; undefined when they are too many. */
const typesOf = ({ aggregations }: SearchAnswer): readonly FoundType[] | undefined => {
  // A pattern that finds no index any more has no aggregations.
  if (aggregations === undefined) return [];
  const { types } = typesFound.parse(aggregations);
  return types.sum_other_doc_count > 0 ? undefined : types.buckets;
};

/** Events whose type cannot be told, as it is missing or too long for the index. */
const UNTYPED: FilterNode = { field: 'event_type', op: 'startsWith', value: '', negated: true };

type Asked =
  { step: number } | { ports: EndTest } | { untold: EndTest } | 'all' | 'without flow' | 'untyped';

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
      return 'untold' in asked
        ? 'events that no step before the last tells'
        : `step ${('ports' in asked ? PORT_STEP : asked.step) + 1} of the rule`;
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
      return 'untold' in asked
        ? asked.untold
        : 'ports' in asked
          ? asked.ports
          : endStepAlone(asked.step);
  }
};

/** Where the ports of the events of a layout can be listed: in one field each. */
const portPlaces = (hunt: GroupHunt): Record<'source' | 'destination', ValuePlace> | undefined => {
  const [source, destination] = ['src_port', 'dest_port'].map((path) => {
    const [only, ...others] = fieldPlaces(hunt, path).places;
    return others.length === 0 && only && termsOf(only, SERVER_PORTS) ? only : undefined;
  });
  return source && destination && { source, destination };
};

const portAggs = (hunt: GroupHunt): Aggs =>
  Object.fromEntries(
    Object.entries(portPlaces(hunt) ?? {}).map(([end, place]) => [
      end,
      { terms: termsOf(place, SERVER_PORTS) },
    ]),
  );

const search = (hunt: GroupHunt, asked: Asked): Search => ({
  purpose: `where events have their ends: ${wordsOf(asked)}`,
  indices: hunt.group.indices,
  body: {
    size: 0,
    track_total_hits: asked === 'untyped' ? 1 : false,
    query: allOf([hunt.query, hunt.filterQuery(filterOf(asked))]),
    aggs: {
      types: {
        terms: {
          field: hunt.group.fields('event_type')[0]?.name ?? 'event_type',
          size: MOST_TYPES,
        },
        ...(typeof asked === 'object' && 'ports' in asked && { aggs: portAggs(hunt) }),
      },
    },
  },
});

/** What is asked of every event; the rest then of the types that come into question. */
const FIRST: readonly Asked[] = [
  'all',
  'untyped',
  ...Array.from({ length: PORT_STEP }, (_, step) => ({ step })),
];

/** What is learnt of a type, layout by layout. */
interface Learnt {
  steps: Set<number>;
  /** No step before the last tells some of its events. */
  isSomeUntold: boolean;
  source: Set<number>;
  destination: Set<number>;
  /** All that go by their ports say which. */
  arePortsKnown: boolean;
}

const nothingLearnt = (): Learnt => ({
  steps: new Set(),
  isSomeUntold: false,
  source: new Set(),
  destination: new Set(),
  arePortsKnown: true,
});

const learnPorts = (learnt: Learnt, hunt: GroupHunt, found: FoundType): void => {
  const places = portPlaces(hunt);
  const list = (end: 'source' | 'destination'): number =>
    (found[end]?.buckets ?? []).reduce((events, bucket) => {
      const port = places?.[end].read(bucket);
      if (typeof port === 'number') learnt[end].add(port);
      return events + bucket.doc_count;
    }, 0);
  list('source');
  if (found.doc_count > list('destination')) learnt.steps.add(PORT_STEP);
};

const sorted = (numbers: ReadonlySet<number>): EndPorts['source'] =>
  [...numbers].toSorted((a, b) => a - b);

/** False where the answer does not tell. */
const learn = (
  learnt: Map<string, Learnt>,
  group: GroupHunt,
  asked: Asked,
  answer: SearchAnswer | undefined,
): boolean => {
  if (answer === undefined || (asked === 'untyped' && totalOf([answer]) > 0)) return false;
  const types = typesOf(answer);
  for (const found of types ?? []) {
    const { key: type } = found;
    const known = learnt.get(type) ?? nothingLearnt();
    learnt.set(type, known);
    if (typeof asked !== 'object') continue;
    if ('ports' in asked) learnPorts(known, group, found);
    else if ('untold' in asked) known.isSomeUntold = true;
    else {
      known.steps.add(asked.step);
      if (asked.step === PORT_STEP) known.arePortsKnown = false;
    }
  }
  return types !== undefined;
};

/** The last step never tells all, as far as we know: only what a search finds can be relied on. */
const factOf = ({ steps, isSomeUntold, source, destination, arePortsKnown }: Learnt): EndFact => ({
  steps,
  areAllTold: !isSomeUntold && steps.size > 0 && !steps.has(PORT_STEP),
  ...(arePortsKnown && { ports: { source: sorted(source), destination: sorted(destination) } }),
});

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
  const learnt = new Map<string, Learnt>();
  const send = async (asks: readonly { group: GroupHunt; asked: Asked }[]): Promise<boolean> => {
    const answers = await msearch(
      scope.client,
      asks.map(({ group, asked }) => search(group, asked)),
      scope.signal,
    );
    return (
      failuresOf(answers).length === 0 &&
      asks.every(({ group, asked }, place) => learn(learnt, group, asked, answers[place]))
    );
  };
  if (!(await send(groups.flatMap((group) => FIRST.map((asked) => ({ group, asked })))))) {
    return undefined;
  }
  const told = [...learnt].flatMap(([type, { steps }]) => (steps.size > 0 ? type : []));
  const before = [...new Set([...learnt.values()].flatMap(({ steps }) => [...steps]))];
  const ports = fromServerPort([...learnt.keys()], before);
  const asksOf = (group: GroupHunt): Asked[] => [
    ...(told.length === 0 ? [] : [{ untold: noneOfSteps(told, before) }]),
    ...(ports === undefined
      ? []
      : [portPlaces(group) === undefined ? { step: PORT_STEP } : { ports }]),
  ];
  const rest = groups.flatMap((group) => asksOf(group).map((asked) => ({ group, asked })));
  if (!(await send(rest))) return undefined;
  return endCasesOf(new Map([...learnt].map(([type, known]) => [type, factOf(known)])));
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
    answers.flatMap((answer) => typesOf(answer)?.map(({ key }) => key) ?? eventTypes),
  );
  const facts = new Map(
    eventTypes.map((type) => [type, without.has(type) ? ANY_STEP : FLOW_STEP] as const),
  );
  const ends = { timeRange, types: eventTypes, cases: endCasesOf(facts) };
  return { ...scope, references: { ...scope.references, ends } };
};
