import React, { useState } from 'react';
import { EuiButtonEmpty, EuiPopover } from '@elastic/eui';
import { AddFilterForm } from './add_filter_form';

export const AddFilterButton = () => {
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
      {open ? <AddFilterForm close={() => setOpen(false)} /> : null}
    </EuiPopover>
  );
};
