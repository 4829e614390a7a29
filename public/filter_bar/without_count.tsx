import React from 'react';
import type { FilterNode } from '../../common/filters';
import { toHunt, toggleFilter, useHunt, useTotalOf } from '../hunt';
import { counted } from '../widgets';

interface CountProps {
  index: number;
  node: FilterNode;
}

/** How much the hunt would find without a filter, or with one that is off. Asked while it is shown. */
export const WithoutCount = ({ index, node }: CountProps) => {
  const { state } = useHunt();
  const isOff = node.disabled === true;
  const filters = isOff
    ? toggleFilter(state.filters, index)
    : state.filters.filter((_, at) => at !== index);
  const { data, error } = useTotalOf(toHunt({ ...state, filters }));
  const words =
    error !== null ? 'not counted' : data === undefined ? '…' : counted(data.total, 'event');
  const isPartial = (data?.failures.length ?? 0) > 0;
  return (
    <span className="shNumber" data-test-subj="withoutCount">
      {isOff ? 'With' : 'Without'} this filter: {words}
      {isPartial ? ' (a part of the data did not answer)' : ''}
    </span>
  );
};
