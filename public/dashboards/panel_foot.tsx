import React from 'react';
import type { PanelAnswer } from '../../common/api';
import type { Panel } from '../../common/dashboards';
import { addFilter, useHunt } from '../hunt';
import { counted, exactCount } from '../widgets';
import { missingFilter } from './filters';

interface PanelFootProps {
  panel: Panel;
  answer: PanelAnswer | undefined;
  isExpanded: boolean;
  toggleExpanded: () => void;
}

/** What a panel does not show: other values, and events without one. */
export const PanelFoot = ({ panel, answer, isExpanded, toggleExpanded }: PanelFootProps) => {
  const { setFilters } = useHunt();
  const hasMore = (answer?.other ?? 0) > 0 || isExpanded;
  return (
    <div
      className="shSmall shMuted shNumber"
      style={{ display: 'flex', gap: 12, height: 20, alignItems: 'center' }}
    >
      {hasMore ? (
        <button
          type="button"
          className="shButton"
          aria-expanded={isExpanded}
          onClick={toggleExpanded}
          data-test-subj="panelExpand"
        >
          {isExpanded ? 'show 5' : 'show 50'}
        </button>
      ) : null}
      {answer !== undefined && answer.other > 0 ? (
        <span>
          {answer.distinct === undefined
            ? `other values: ${exactCount(answer.other)}`
            : `${counted(answer.distinct, 'value')} in all`}
        </span>
      ) : null}
      {answer !== undefined && answer.missing > 0 ? (
        <button
          type="button"
          className="shButton"
          style={{ marginLeft: 'auto' }}
          title="Show only the events without a value here"
          onClick={() => setFilters((filters) => addFilter(filters, missingFilter(panel)))}
          data-test-subj="panelMissing"
        >
          no value: {exactCount(answer.missing)}
        </button>
      ) : null}
    </div>
  );
};
