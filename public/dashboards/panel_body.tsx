import React from 'react';
import { EuiSkeletonRectangle } from '@elastic/eui';
import type { PanelAnswer, PanelOrder } from '../../common/api';
import type { Panel } from '../../common/dashboards';
import { rowsHeight, ValueRow } from './value_row';

interface PanelBodyProps {
  panel: Panel;
  answer: PanelAnswer | undefined;
  order: PanelOrder;
  /** Rows that are kept for them while they load. */
  rows: number;
}

const emptyWords = (answer: PanelAnswer, order: PanelOrder): string => {
  if (order !== 'new' || answer.total === answer.missing) return 'No data';
  if (answer.before === undefined) return answer.reason ?? 'Nothing to compare with';
  return answer.before === 0
    ? 'No events in the range before: all would be new'
    : 'Nothing that the range before did not have';
};

/** The values of a panel; places are kept for them while they load. */
export const PanelBody = ({ panel, answer, order, rows }: PanelBodyProps) => {
  const most = answer?.values.reduce((max, { events }) => Math.max(max, events), 0) ?? 0;
  return (
    <div>
      {answer === undefined
        ? Array.from({ length: rows }, (_, row) => (
            <div key={row} style={{ height: rowsHeight(1), paddingTop: 6 }}>
              <EuiSkeletonRectangle width={`${92 - row * 9}%`} height={12} borderRadius="s" />
            </div>
          ))
        : null}
      {answer?.values.map((value) => (
        <ValueRow
          key={`${typeof value.value} ${String(value.value)}`}
          panel={panel}
          answer={answer}
          value={value}
          most={most}
        />
      ))}
      {answer?.values.length === 0 ? (
        <p className="shMuted shSmall" style={{ padding: '4px 0', minHeight: rowsHeight(1) }}>
          {emptyWords(answer, order)}
        </p>
      ) : null}
    </div>
  );
};
