import type { Judged, Why } from '../../common/api';
import { GUIDED_FILTERS } from '../../common/catalogue';
import {
  matches,
  parseDate,
  whyMatches,
  type FilterNames,
  type FilterNode,
} from '../../common/filters';
import { isEndField, textsAt } from '../../common/eve';
import { endsOf } from '../../common/hosts';
import type { Hunt } from '../../common/hunts';
import { failuresOf, msearch, totalOf } from '../elasticsearch';
import {
  compileHunt,
  filterContext,
  guidedIdea,
  parseTimeRange,
  SUPPRESSED,
  tagsFilter,
  typesFilter,
  type HuntScope,
} from '../hunts';
import { findEvent } from './service';

type Event = Record<string, unknown>;

const namesIn = (scope: HuntScope): FilterNames => ({
  guided: (id) => guidedIdea(scope, id)?.name,
  network: (id) => scope.networks.find((network) => network.id === id)?.name,
  indicators: () => 'a list',
  mostValues: 5,
});

/** The ends of an event, as conditions on `client.ip` and its siblings read them. */
const endTexts = (event: Event, field: string): string[] => {
  if (!isEndField(field)) return [];
  const { client, server } = endsOf(event);
  const end = field.startsWith('client.') ? client : server;
  const value = field.endsWith('.ip') ? end?.ip : end?.port;
  return value === undefined ? [] : [String(value)];
};

const judge = (event: Event, scope: HuntScope) => {
  const context = filterContext(scope);
  const names = namesIn(scope);
  return (node: FilterNode) => whyMatches(node, event, context, names, endTexts);
};

const timeOf = (event: Event, now: Date): number | undefined =>
  ['timestamp', '@timestamp']
    .flatMap((path) => textsAt(event, path))
    .flatMap((text) => parseDate(text, now.getTime()) ?? [])[0];

const judgeTime = (hunt: Hunt, event: Event, scope: HuntScope): Judged[] => {
  if (hunt.timeRange === undefined) return [];
  const span = parseTimeRange(hunt.timeRange, scope.now);
  const time = timeOf(event, scope.now);
  return [
    {
      of: 'time',
      verdict: {
        text: `time is between ${new Date(span.from).toISOString()} and ${new Date(span.to).toISOString()}`,
        matches: time !== undefined && time >= span.from && time <= span.to,
        held: [{ field: 'timestamp', values: textsAt(event, 'timestamp').slice(0, 1), more: 0 }],
        parts: [],
      },
    },
  ];
};

/** Free text has no predicate of its own: Elasticsearch says whether it finds the event. */
const judgeQuery = async (
  hunt: Hunt,
  { index, id }: { index: string; id: string },
  scope: HuntScope,
): Promise<{ judged: Judged[]; failures: string[] }> => {
  const query = hunt.query?.trim() ?? '';
  if (query === '') return { judged: [], failures: [] };
  const { groups } = compileHunt({ query, includeSuppressed: true }, scope, []);
  const group = groups.find((one) => one.group.indices.includes(index));
  const filter = [{ ids: { values: [id] } }, group?.query ?? { match_none: {} }];
  const answers = await msearch(
    scope.client,
    [
      {
        purpose: 'whether free text finds the event',
        indices: [index],
        body: { size: 0, track_total_hits: true, query: { bool: { filter } } },
      },
    ],
    scope.signal,
  );
  const verdict = {
    text: `free text: ${query}`,
    matches: totalOf(answers) > 0,
    held: [],
    parts: [],
  };
  return { judged: [{ of: 'query', verdict }], failures: failuresOf(answers) };
};

/**
 * Why an event matches a hunt or not: every part of the question by itself, and the guided filters
 * that match it. One search for the event, one more where the hunt holds free text.
 */
export const whyOf = async (
  index: string,
  id: string,
  hunt: Hunt,
  scope: HuntScope,
): Promise<Why> => {
  const row = await findEvent(index, id, scope);
  const verdictOf = judge(row.event, scope);
  const { judged: ofQuery, failures } = await judgeQuery(hunt, row, scope);
  const suppressed: FilterNode = { ...SUPPRESSED, negated: true };
  const judged: Judged[] = [
    ...judgeTime(hunt, row.event, scope),
    { of: 'eventTypes', verdict: verdictOf(typesFilter(hunt)) },
    ...(hunt.tags === undefined
      ? []
      : [{ of: 'tags' as const, verdict: verdictOf(tagsFilter(hunt)) }]),
    ...(hunt.includeSuppressed === true
      ? []
      : [{ of: 'suppressed' as const, verdict: verdictOf(suppressed) }]),
    ...ofQuery,
    ...(hunt.guidedFilters ?? []).map((guided, at): Judged => ({
      of: 'guidedFilter',
      index: at,
      verdict: verdictOf({ guided }),
    })),
    ...(hunt.filters ?? []).map((node, at): Judged => ({
      of: 'filter',
      index: at,
      verdict: verdictOf(node),
    })),
  ];
  // Those that are built in refer to no list and no role, so that nothing has to be looked up.
  const context = filterContext(scope);
  const guided = GUIDED_FILTERS.filter(({ filter }) => matches(filter, row.event, context)).map(
    ({ id: guidedId, name, category }) => ({
      id: guidedId,
      name,
      category,
      verdict: verdictOf({ guided: guidedId }),
    }),
  );
  return {
    hunt: judged,
    matches: judged.every(({ verdict }) => verdict.matches),
    guided,
    guidedAsked: GUIDED_FILTERS.length,
    failures,
  };
};
