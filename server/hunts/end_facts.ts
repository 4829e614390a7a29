import { z } from 'zod';
import { END_STEPS, endCasesOf, endStepAlone, type EndCaseTest } from '../../common/eve';
import { allOf, type FilterNode } from '../../common/filters';
import { failuresOf, msearch, totalOf, type Search } from '../elasticsearch';
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

const found = z.object({
  types: z.object({
    sum_other_doc_count: z.number(),
    buckets: z.array(z.object({ key: z.string() })),
  }),
});

/** Events whose type cannot be told, as it is missing or too long for the index. */
const UNTYPED: FilterNode = { field: 'event_type', op: 'startsWith', value: '', negated: true };

type Asked = { step: number } | 'any step' | 'untyped';

const filterOf = (asked: Asked): FilterNode =>
  asked === 'any step' ? { all: [] } : asked === 'untyped' ? UNTYPED : endStepAlone(asked.step);

const search = ({ group, query, filterQuery }: GroupHunt, asked: Asked): Search => ({
  purpose: 'where events have their ends',
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
  'any step',
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
  const facts = new Map<string, Set<number>>();
  for (const [place, answer] of answers.entries()) {
    const asked = searches[place]?.asked;
    if (asked === 'untyped' && totalOf([answer]) > 0) return undefined;
    // A pattern that finds no index any more has no aggregations.
    if (answer.aggregations === undefined) continue;
    const { types } = found.parse(answer.aggregations);
    if (types.sum_other_doc_count > 0) return undefined;
    for (const { key } of types.buckets) {
      const steps = facts.get(key) ?? new Set();
      if (typeof asked === 'object') steps.add(asked.step);
      facts.set(key, steps);
    }
  }
  return endCasesOf(facts);
};

/**
 * The scope with what is known of the ends of all events of a time range, whatever types a hunt asks
 * for: what is told of its hosts goes beyond them. To be asked for where filters or hosts need to tell
 * client from server in many events.
 */
export const withEnds = async (events: EventsOf, scope: HuntScope): Promise<HuntScope> => {
  const { timeRange } = events;
  if (isOfRange(scope.references.ends, events)) return scope;
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
