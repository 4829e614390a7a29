import React from 'react';
import { EuiTableRow, EuiTableRowCell } from '@elastic/eui';

const ROWS = 12;
/** Parts of a cell that are filled, so that no one takes a skeleton for data. */
const WIDTHS = [70, 45, 60, 52] as const;

/** Places for rows that are on their way, as high as rows. */
export const SkeletonRows = ({
  columns,
}: {
  columns: readonly { id: string; align?: 'left' | 'right' }[];
}) => (
  <>
    {Array.from({ length: ROWS }, (_, row) => (
      <EuiTableRow key={row} aria-hidden>
        {columns.map(({ id, align = 'left' }, column) => (
          <EuiTableRowCell key={id} align={align} textOnly={false}>
            <span
              className="shSkeleton"
              style={{ width: `${WIDTHS[(row + column) % WIDTHS.length] ?? 60}%` }}
            />
          </EuiTableRowCell>
        ))}
      </EuiTableRow>
    ))}
  </>
);
