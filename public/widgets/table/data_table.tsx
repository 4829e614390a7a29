import React, { Fragment, type ReactNode } from 'react';
import {
  EuiTable,
  EuiTableBody,
  EuiTableHeader,
  EuiTableHeaderCell,
  EuiTablePagination,
  EuiTableRow,
  EuiTableRowCell,
} from '@elastic/eui';
import { nextSort } from './next_sort';
import { SkeletonRows } from './skeleton_rows';
import type { Column, RowGroup, Sort } from './types';

interface DataTableProps<Row, Field extends string> {
  /** What the table holds and in which order, for screen readers. */
  caption: string;
  columns: readonly Column<Row, Field>[];
  /** Undefined while nothing is known: places are kept for them. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  sort: Sort<Field>;
  onSort: (sort: Sort<Field>) => void;
  /** Where rows belong together: a heading stands above the first of each. */
  groupOf?: (row: Row) => RowGroup | undefined;
  /** What is shown under a row that is open. */
  renderOpened?: (row: Row) => ReactNode;
  /** Pixels below which the table scrolls sideways. */
  minWidth: number;
  /** What is said where there are no rows. */
  none?: ReactNode;
  isCurrent?: (row: Row) => boolean;
  'data-test-subj': string;
}

/** The table is as wide as the answer that it stands in, which is a container for that (`cqi`). */
const widthOf = (
  { width, grow }: { width?: number; grow?: number },
  minWidth: number,
): string | undefined =>
  width === undefined
    ? undefined
    : grow === undefined
      ? `${width}px`
      : `max(${width}px, ${width}px + (100cqi - ${minWidth}px) * ${grow})`;

/** The one table of lists: order by its heads, rows in groups, rows that open, places kept while loading. */
export const DataTable = <Row, Field extends string>({
  caption,
  columns,
  rows,
  rowId,
  sort,
  onSort,
  groupOf = () => undefined,
  renderOpened = () => undefined,
  isCurrent = () => false,
  minWidth,
  none = 'Nothing to show.',
  ...rest
}: DataTableProps<Row, Field>) => {
  /** What begins right behind numbers keeps off them. */
  const classOf = (at: number) =>
    columns[at - 1]?.align === 'right' && columns[at]?.align !== 'right'
      ? 'shAfterNumber'
      : undefined;
  const heads = columns.map((column, at) => (
    <EuiTableHeaderCell
      key={column.id}
      className={classOf(at)}
      align={column.align ?? 'left'}
      width={widthOf(column, minWidth)}
      {...(column.sort && {
        onSort: () => onSort(nextSort(sort, column.sort ?? { field: sort.field, first: 'asc' })),
        isSorted: column.sort.field === sort.field,
        isSortAscending: sort.direction === 'asc',
      })}
      data-test-subj={`head-${column.id}`}
    >
      <span title={column.hint}>{column.name}</span>
    </EuiTableHeaderCell>
  ));
  const body = rows?.map((row, at) => {
    const id = rowId(row);
    const group = groupOf(row);
    const above = rows[at - 1];
    const isFirst = group !== undefined && (above === undefined || groupOf(above)?.id !== group.id);
    const under = renderOpened(row);
    return (
      <Fragment key={id}>
        {isFirst ? (
          <EuiTableRow className="shTableGroup">
            <EuiTableRowCell colSpan={columns.length}>{group.heading}</EuiTableRowCell>
          </EuiTableRow>
        ) : null}
        <EuiTableRow
          isSelected={isCurrent(row)}
          isExpandable={under !== undefined}
          data-test-subj={`row-${id}`}
        >
          {columns.map((column, place) => (
            <EuiTableRowCell
              key={column.id}
              className={classOf(place)}
              align={column.align ?? 'left'}
              textOnly={false}
            >
              {column.render(row)}
            </EuiTableRowCell>
          ))}
        </EuiTableRow>
        {under === undefined ? null : (
          <tr className="shTableUnder">
            <td colSpan={columns.length}>{under}</td>
          </tr>
        )}
      </Fragment>
    );
  });
  return (
    <EuiTable
      compressed
      tableLayout="fixed"
      // Cards in place of rows cannot be compared: narrow windows scroll sideways.
      responsiveBreakpoint={false}
      style={{ minWidth }}
      {...rest}
    >
      <caption className="shHiddenCaption">{caption}</caption>
      <EuiTableHeader>{heads}</EuiTableHeader>
      <EuiTableBody>
        {body ?? <SkeletonRows columns={columns} />}
        {rows?.length === 0 ? (
          <EuiTableRow>
            <EuiTableRowCell colSpan={columns.length} align="center">
              {none}
            </EuiTableRowCell>
          </EuiTableRow>
        ) : null}
      </EuiTableBody>
    </EuiTable>
  );
};

interface PagesProps {
  label: string;
  page: number;
  perPage: number;
  total: number;
  perPageOptions: readonly number[];
  onChange: (page: number, perPage: number) => void;
}

/** The pages under a table; nothing where one page holds all that could be shown. */
export const TablePages = ({
  label,
  page,
  perPage,
  total,
  perPageOptions,
  onChange,
}: PagesProps) => {
  if (total <= (perPageOptions[0] ?? 0)) return null;
  return (
    <EuiTablePagination
      aria-label={label}
      pageCount={Math.ceil(total / perPage)}
      activePage={page - 1}
      onChangePage={(next) => onChange(next + 1, perPage)}
      itemsPerPage={perPage}
      itemsPerPageOptions={[...perPageOptions]}
      onChangeItemsPerPage={(size) => onChange(1, size)}
    />
  );
};
