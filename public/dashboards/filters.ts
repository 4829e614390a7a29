import type { PanelValue } from '../../common/api';
import type { Panel } from '../../common/dashboards';
import type { FilterNode } from '../../common/filters';

/** The field or fields of a panel, as a filter takes them. */
export const fieldOf = ({ fields }: Panel): string | string[] =>
  fields.length === 1 ? fields[0] : [...fields];

/** The events with a value. */
export const valueFilter = (
  panel: Panel,
  value: PanelValue['value'],
  negated = false,
): FilterNode => ({
  field: fieldOf(panel),
  op: 'is',
  value,
  ...(negated ? { negated } : {}),
});

/** The events that could have a value and have none: as many as the panel says. */
export const missingFilter = (panel: Panel): FilterNode => {
  const missing: FilterNode = { field: fieldOf(panel), op: 'exists', negated: true };
  return panel.eventTypes === undefined
    ? missing
    : {
        all: [{ field: 'event_type', op: 'isOneOf', values: [...panel.eventTypes] }, missing],
      };
};
