import type { Evidence, EventRow } from '../../common/api';
import { textsAt } from '../../common/eve';
import { parseDate } from '../../common/filters';
import { layoutGroups, toEve } from '../../common/layouts';
import { failuresOf, msearch, totalOf, type SearchAnswer } from '../elasticsearch';
import { notFound } from '../http';
import { compileHunt, type HuntScope } from '../hunts';
import { evidenceWindow, sameFlow } from './queries';

/** Most events of a flow that are fetched; the answer says how many there are. */
const MOST_EVENTS = 1_000;

const rowsOf = (answer: SearchAnswer | undefined, family: 'eve' | 'ecs'): EventRow[] =>
  (answer?.hits.hits ?? []).map((hit) => ({
    index: hit._index,
    id: hit._id ?? '',
    event: toEve(hit._source ?? {}, family),
  }));

export const findEvent = async (index: string, id: string, scope: HuntScope): Promise<EventRow> => {
  const group = layoutGroups(scope.caps, []).find(({ indices }) => indices.includes(index));
  if (group === undefined) {
    throw notFound(`The index "${index}" is not among the indices with Suricata events.`);
  }
  const [answer] = await msearch(
    scope.client,
    [{ indices: [index], body: { size: 1, query: { ids: { values: [id] } } } }],
    scope.signal,
  );
  const [row] = rowsOf(answer, group.family);
  if (row === undefined) throw notFound(`There is no event "${id}" in the index "${index}".`);
  return row;
};

const timeAt = (event: unknown, path: string, now: Date): number | undefined => {
  const text = textsAt(event, path)[0];
  return text === undefined ? undefined : parseDate(text, now.getTime());
};

const groupByType = (rows: readonly EventRow[]): Record<string, EventRow[]> => {
  const groups: Record<string, EventRow[]> = {};
  for (const row of rows) {
    (groups[textsAt(row.event, 'event_type')[0] ?? 'unknown'] ??= []).push(row);
  }
  return groups;
};

/**
 * An event and all events of its flow, by type and oldest first: two searches, the second in each
 * layout. An event without a flow stands alone.
 */
export const evidenceOf = async (
  index: string,
  id: string,
  scope: HuntScope,
): Promise<Evidence> => {
  const row = await findEvent(index, id, scope);
  const flow = sameFlow(row.event);
  if (flow === undefined) {
    return {
      event: row,
      evidence: groupByType([row]),
      total: 1,
      joinedBy: 'This kind of event belongs to no flow.',
      notes: [],
      failures: [],
    };
  }
  const time =
    timeAt(row.event, 'timestamp', scope.now) ?? timeAt(row.event, '@timestamp', scope.now);
  const window =
    time === undefined
      ? undefined
      : evidenceWindow(time, timeAt(row.event, 'flow.start', scope.now));
  const hunt = compileHunt(
    {
      filters: [flow.filter],
      includeSuppressed: true,
      ...(window && {
        timeRange: {
          from: new Date(window.from).toISOString(),
          to: new Date(window.to).toISOString(),
        },
      }),
    },
    scope,
    [],
  );
  const answers = await msearch(
    scope.client,
    hunt.groups.map(({ group, query }) => ({
      indices: group.indices,
      body: {
        size: MOST_EVENTS,
        track_total_hits: true,
        query,
        ...(group.timeField === undefined
          ? {}
          : { sort: [{ [group.timeField]: { order: 'asc', format: 'epoch_millis' } }] }),
      },
    })),
    scope.signal,
  );
  const rows = answers.flatMap((answer, at) =>
    rowsOf(answer, hunt.groups[at]?.group.family ?? 'eve'),
  );
  const isThere = rows.some((found) => found.id === id && found.index === index);
  const total = totalOf(answers) + (isThere ? 0 : 1);
  return {
    event: row,
    evidence: groupByType(isThere ? rows : [...rows, row]),
    total,
    joinedBy: `Same ${flow.words}.`,
    notes: [],
    failures: failuresOf(answers),
  };
};
