import type { PanelAnswer } from '../../common/api';
import type { Panel } from '../../common/dashboards';
import type { Counted, Gathered } from './lists';

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const exactNumber = (count: number): string => numbers.format(count);

interface Found {
  values: readonly Counted[];
  /** Events by value in all, those of values that are not shown too. */
  sum: number;
  distinct?: number;
  before?: number;
  /** Why it is an estimate. */
  reason?: string;
}

const shown = (panel: Panel, { value, events, atMostMore, bytes, packets }: Counted) => ({
  value,
  events,
  ...(atMostMore > 0 && { approximate: true as const }),
  ...(panel.hasSums && { bytes, packets }),
});

/** The answer of a panel; of one for which no event was asked, without what was found. */
export const panelAnswer = (
  panel: Panel,
  gathered: Gathered | undefined,
  found: Found = { values: [], sum: 0 },
): PanelAnswer => {
  const { total = 0, missing = 0 } = gathered ?? {};
  const { values, sum, reason, ...rest } = found;
  return {
    id: panel.id,
    total,
    missing,
    values: values.map((value) => shown(panel, value)),
    other: Math.max(
      0,
      values.reduce((left, { events }) => left - events, sum),
    ),
    approximate: reason !== undefined || values.some(({ atMostMore }) => atMostMore > 0),
    ...(reason !== undefined && { reason }),
    ...rest,
    failures: [],
  };
};
