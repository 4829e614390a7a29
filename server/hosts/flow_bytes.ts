import { z } from 'zod';
import type { FilterNode } from '../../common/filters';
import { endOfCase, isSourceCase, type Aggs, type GroupHunt } from '../hunts';

/** Other events of a flow, alerts among them, repeat its bytes so far: only its end has them all. */
export const IS_FLOW: FilterNode = { field: 'event_type', op: 'is', value: 'flow' };

/** In flow events the source is the client, so that it stands first of both ends. */
const isClientCase = (name: string): boolean => endOfCase(name) === 'client' || isSourceCase(name);

/**
 * `flows`: what the hosts of a case of {@link endAggs} sent and got. Undefined where a layout has
 * no bytes.
 */
export const flowBytes = (hunt: GroupHunt, name: string): Aggs | undefined => {
  const field = (path: string) =>
    hunt.group.fields(path).find(({ aggregatable, kind }) => aggregatable && kind === 'number');
  const toServer = field('flow.bytes_toserver');
  const toClient = field('flow.bytes_toclient');
  if (toServer === undefined || toClient === undefined) return undefined;
  const [sent, got] = isClientCase(name) ? [toServer, toClient] : [toClient, toServer];
  return {
    flows: {
      filter: hunt.filterQuery(IS_FLOW),
      aggs: { out: { sum: { field: sent.name } }, in: { sum: { field: got.name } } },
    },
  };
};

const sum = z.object({ value: z.number().nullable() });

/** What {@link flowBytes} answers. */
export const flowSums = z.object({
  doc_count: z.number(),
  out: sum.optional(),
  in: sum.optional(),
});

/** Adds up what cases and layouts say; null where none has a flow. */
export const bytesOf = (
  found: readonly (z.infer<typeof flowSums> | undefined)[],
): { out: number; in: number } | null => {
  const flows = found.filter((one) => one !== undefined && one.doc_count > 0);
  if (flows.length === 0) return null;
  const total = (key: 'out' | 'in') =>
    flows.reduce((all, one) => all + Math.max(0, Math.round(one?.[key]?.value ?? 0)), 0);
  return { out: total('out'), in: total('in') };
};
