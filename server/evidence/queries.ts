import type { FilterNode } from '../../common/filters';
import { textsAt } from '../../common/eve';

const HOUR = 3_600_000;

/** Milliseconds around an event in which the other events of its flow can lie. */
export interface EvidenceWindow {
  from: number;
  to: number;
}

const firstText = (event: unknown, path: string): string | undefined => textsAt(event, path)[0];

/**
 * Flow ids come back after restarts and mean nothing on another sensor: the sensor and both
 * addresses must fit as well. FTP data belongs to the control flow that it names.
 */
export const sameFlow = (event: unknown): { filter: FilterNode; words: string } | undefined => {
  const flowId = firstText(event, 'flow_id');
  if (flowId === undefined) return undefined;
  const parent = firstText(event, 'parent_id');
  const ids = parent === undefined ? [flowId] : [flowId, parent];
  const ends = ['src_ip', 'dest_ip'].flatMap((path) => firstText(event, path) ?? []);
  const sensor = firstText(event, 'host');
  const filters: FilterNode[] = [
    { field: ['flow_id', 'parent_id'], op: 'isOneOf', values: ids },
    ...ends.map((value): FilterNode => ({ field: ['src_ip', 'dest_ip'], op: 'is', value })),
    ...(sensor === undefined ? [] : [{ field: 'host', op: 'is', value: sensor } as const]),
  ];
  const words = [
    `flow id ${flowId}`,
    ...(parent === undefined ? [] : [`its parent flow ${parent}`]),
    ...(ends.length === 2 ? [ends.join(' and ')] : []),
    ...(sensor === undefined ? [] : [`sensor ${sensor}`]),
  ].join(', ');
  return { filter: { all: filters }, words };
};

/**
 * The same connection as other sensors, or other runs of this one, saw it. The id says only which
 * ends talked over which ports: the window keeps later connections of the same ports away.
 */
export const sameConnection = (
  event: unknown,
): { filter: FilterNode; words: string } | undefined => {
  const id = firstText(event, 'community_id');
  if (id === undefined) return undefined;
  const flowId = firstText(event, 'flow_id');
  const sensor = firstText(event, 'host');
  const own: FilterNode[] = [
    ...(flowId === undefined ? [] : [{ field: 'flow_id', op: 'is', value: flowId } as const]),
    ...(sensor === undefined ? [] : [{ field: 'host', op: 'is', value: sensor } as const]),
  ];
  return {
    filter: {
      all: [
        { field: 'community_id', op: 'is', value: id },
        ...(own.length === 0 ? [] : [{ all: own, negated: true } as const]),
      ],
    },
    words: `community id ${id}, another flow id or sensor`,
  };
};

/**
 * From an hour before the flow began, or a day before the event where no start is known, until a
 * day after the event: a flow record is written when the flow has timed out.
 */
export const evidenceWindow = (
  eventTime: number,
  flowStart: number | undefined,
): EvidenceWindow => ({
  from: (flowStart === undefined ? eventTime - 24 * HOUR : Math.min(flowStart, eventTime)) - HOUR,
  to: eventTime + 24 * HOUR,
});
