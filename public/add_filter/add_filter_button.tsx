import React, { useState } from 'react';
import { EuiButtonEmpty, EuiPopover } from '@elastic/eui';
import { addFilter, useHunt } from '../hunt';
import { ConditionForm } from './condition_form';

/** Opens the form for one more condition. */
export const AddFilterButton = () => {
  const { setFilters } = useHunt();
  const [open, setOpen] = useState(false);
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      anchorPosition="downLeft"
      panelPaddingSize="m"
      aria-label="Add a filter"
      button={
        <EuiButtonEmpty
          size="s"
          iconType="plusInCircle"
          onClick={() => setOpen(!open)}
          data-test-subj="addFilter"
        >
          Add filter
        </EuiButtonEmpty>
      }
    >
      {open ? (
        <ConditionForm
          submit="Add filter"
          onSubmit={(filter) => {
            setFilters((filters) => addFilter(filters, filter));
            setOpen(false);
          }}
        />
      ) : null}
    </EuiPopover>
  );
};
