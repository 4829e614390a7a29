import { useEffect } from 'react';
import { z } from 'zod';
import type { PanelAnswer, PanelOrder } from '../../common/api';
import { useKept } from '../widgets';

/** Values that a panel shows until more are asked for. */
export const FEW = 5;

const rowsByPanel = z.record(z.string(), z.number().int().min(0).max(FEW));
type RowsByPanel = z.infer<typeof rowsByPanel>;
const NONE_SEEN: RowsByPanel = {};

/** The rows that an answer takes; none where the panel has no data and is not shown. */
export const rowsOf = (answer: PanelAnswer | undefined): number =>
  answer === undefined || answer.total <= answer.missing
    ? 0
    : Math.min(FEW, Math.max(1, answer.values.length));

/**
 * How many rows the panels of a group had when they were answered last: the place that is kept for
 * them while they load, so that nothing moves when they come. Never answered ones get all.
 * @param now the panels as they are answered now; undefined while they are not
 */
export const useSeenRows = (
  group: string,
  order: PanelOrder,
  now: RowsByPanel | undefined,
): ((panel: string) => number) => {
  const [seen, keep] = useKept(`dashboards.rows.${group}.${order}`, rowsByPanel, NONE_SEEN);
  const text = now === undefined ? undefined : JSON.stringify(now);
  useEffect(() => {
    if (text !== undefined) keep(() => rowsByPanel.parse(JSON.parse(text)));
  }, [text, keep]);
  return (panel) => seen[panel] ?? FEW;
};
