import type { Evidence, EventRow } from '../../common/api';
import { textsAt } from '../../common/eve';
import { parseDate, type FilterNode } from '../../common/filters';
import { layoutGroups, toEve } from '../../common/layouts';
import { failuresOf, msearch, totalOf, type SearchAnswer } from '../elasticsearch';
import { notFound } from '../http';
import { compileHunt, type HuntScope } from '../hunts';
import { evidenceWindow, sameConnection, sameFlow, type EvidenceWindow } from './queries';

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

interface FoundRows {
  rows: EventRow[];
  total: number;
  failures: string[];
}

const NOTHING: FoundRows = { rows: [], total: 0, failures: [] };

/** The events that a filter finds in a window, oldest first. */
const findRows = async (
  filter: FilterNode,
  window: EvidenceWindow | undefined,
  scope: HuntScope,
): Promise<FoundRows> => {
  const timeRange = window && {
    from: new Date(window.from).toISOString(),
    to: new Date(window.to).toISOString(),
  };
  const hunt = compileHunt(
    { filters: [filter], includeSuppressed: true, ...(timeRange && { timeRange }) },
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
  return {
    rows: answers.flatMap((answer, at) => rowsOf(answer, hunt.groups[at]?.group.family ?? 'eve')),
    total: totalOf(answers),
    failures: failuresOf(answers),
  };
};

const windowOf = (event: unknown, scope: HuntScope): EvidenceWindow | undefined => {
  const time = timeAt(event, 'timestamp', scope.now) ?? timeAt(event, '@timestamp', scope.now);
  return time === undefined
    ? undefined
    : evidenceWindow(time, timeAt(event, 'flow.start', scope.now));
};

/**
 * An event and all events of its flow, by type and oldest first, with those of the same connection
 * elsewhere: two or three searches, all but the first in each layout. An event without a flow stands
 * alone.
 */
export const evidenceOf = async (
  index: string,
  id: string,
  scope: HuntScope,
): Promise<Evidence> => {
  const row = await findEvent(index, id, scope);
  const flow = sameFlow(row.event);
  const connection = sameConnection(row.event);
  const window = windowOf(row.event, scope);
  const [own, other] = await Promise.all([
    flow === undefined ? NOTHING : findRows(flow.filter, window, scope),
    connection === undefined ? NOTHING : findRows(connection.filter, window, scope),
  ]);
  const isThere = own.rows.some((found) => found.id === id && found.index === index);
  return {
    event: row,
    evidence: groupByType(isThere ? own.rows : [...own.rows, row]),
    total: own.total + (isThere ? 0 : 1),
    joinedBy: flow === undefined ? 'This kind of event belongs to no flow.' : `Same ${flow.words}.`,
    ...(connection === undefined || other.total === 0
      ? {}
      : {
          elsewhere: {
            events: other.rows,
            total: other.total,
            joinedBy: `Same ${connection.words}.`,
          },
        }),
    notes: [],
    failures: [...new Set([...own.failures, ...other.failures])],
  };
};
