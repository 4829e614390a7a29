import React, { type ReactNode } from 'react';
import { EuiText } from '@elastic/eui';
import { exactCount } from '../numbers';
import { PartialMark } from '../partial_mark';

interface TableCaptionProps {
  /** What there is and in which order: "7 hosts, most events first". */
  words: string;
  page: number;
  perPage: number;
  /** Rows on the screen, of how many. */
  shown: number;
  total: number;
  failures: readonly string[];
  children?: ReactNode;
  'data-test-subj': string;
}

/** The line above a table: its order, its cut, whether it lacks a part of the data; and its tools. */
export const TableCaption = ({
  words,
  page,
  perPage,
  shown,
  total,
  failures,
  children,
  ...rest
}: TableCaptionProps) => {
  const first = (page - 1) * perPage + 1;
  const cut =
    shown > 0 && total > shown
      ? `, ${exactCount(first)} to ${exactCount(first + shown - 1)} shown`
      : '';
  return (
    <div className="shTableCaption">
      <EuiText size="xs" color="subdued" style={{ flex: 'none' }}>
        <span style={{ display: 'inline-flex', gap: 8 }}>
          <span {...rest}>
            {words}
            {cut}
          </span>
          <PartialMark failures={failures} />
        </span>
      </EuiText>
      {children}
    </div>
  );
};
