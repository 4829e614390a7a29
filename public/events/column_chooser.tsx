import React, { useMemo, useState } from 'react';
import {
  EuiButtonEmpty,
  EuiPopover,
  EuiSelectable,
  EuiText,
  type EuiSelectableOption,
} from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { heldFields } from '../../common/api';
import { isMade } from '../../common/events';
import { useServices } from '../services';
import { counted, Problem } from '../widgets';
import { columnChoices } from './column_choices';
import type { GridLayout } from './use_columns';

const useHeldFields = (enabled: boolean) => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: ['fields'],
    queryFn: ({ signal }) => callApi(heldFields, {}, { signal }),
    enabled,
    select: ({ fields }) => fields,
  });
};

type Choice = EuiSelectableOption<{ column?: string }>;

/** Which columns the list has: those shown, and all fields that hold something in these indices. */
export const ColumnChooser = ({ layout }: { layout: GridLayout }) => {
  const [isOpen, setIsOpen] = useState(false);
  const held = useHeldFields(isOpen);
  const { columns, kind, setColumns } = layout;
  // The list keeps its order while one chooses: nothing moves under the cursor.
  const [atOpening, setAtOpening] = useState(columns);
  const options = useMemo<Choice[]>(
    () =>
      columnChoices(atOpening, held.data ?? [], kind).map(({ title, column, label, path }) =>
        column === undefined
          ? { label: title, isGroupLabel: true }
          : {
              label,
              column,
              searchableLabel: `${label} ${path}`,
              ...(columns.includes(column) ? { checked: 'on' as const } : {}),
              'data-test-subj': `column-${column}`,
            },
      ),
    [atOpening, held.data, kind, columns],
  );
  const toggle = (_: Choice[], __: unknown, { column, checked }: Choice) => {
    if (column === undefined) return;
    setColumns(
      checked === 'on' ? [...columns, column] : columns.filter((other) => other !== column),
    );
  };
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setIsOpen(false)}
      anchorPosition="downLeft"
      panelPaddingSize="s"
      aria-label="Columns"
      panelStyle={{ width: 400 }}
      button={
        <EuiButtonEmpty
          size="xs"
          color="text"
          iconType="tableDensityNormal"
          aria-haspopup="dialog"
          onClick={() => {
            setAtOpening(columns);
            setIsOpen(!isOpen);
          }}
          data-test-subj="columnChooser"
        >
          {counted(columns.length, 'column')}
        </EuiButtonEmpty>
      }
    >
      {held.error === null ? null : (
        <Problem
          title="The fields could not be loaded"
          error={held.error}
          onRetry={() => void held.refetch()}
        />
      )}
      <EuiSelectable<{ column?: string }>
        aria-label="Columns"
        searchable
        isPreFiltered={false}
        searchProps={{
          compressed: true,
          placeholder: 'Field by name or path',
          'data-test-subj': 'columnSearch',
        }}
        options={options}
        isLoading={held.isLoading}
        height={360}
        listProps={{ rowHeight: 40, showIcons: true, isVirtualized: true }}
        onChange={toggle}
        renderOption={(option) => (
          <span style={{ display: 'block', lineHeight: '17px' }}>
            <span className="shLine">{option.label}</span>
            {option.column === undefined || isMade(option.column) ? null : (
              <span className="shLine shMuted shMono shSmall">{option.column}</span>
            )}
          </span>
        )}
        emptyMessage="No field of this name holds anything in these indices."
      >
        {(list, search) => (
          <>
            {search}
            {list}
          </>
        )}
      </EuiSelectable>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <EuiText size="xs" color="subdued">
          Kept for {kind === 'mixed' ? 'lists of several types' : `events of type ${kind}`}
        </EuiText>
        <EuiButtonEmpty
          size="xs"
          isDisabled={layout.isDefault}
          onClick={() => {
            layout.reset();
            setIsOpen(false);
          }}
          data-test-subj="columnReset"
        >
          Back to the usual columns
        </EuiButtonEmpty>
      </div>
    </EuiPopover>
  );
};
