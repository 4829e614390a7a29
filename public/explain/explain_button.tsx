import React, { useState } from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import { ExplainFlyout } from './explain_flyout';

/** Opens the searches behind what is on the screen. */
export const ExplainButton = () => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <EuiButtonEmpty
        size="xs"
        color="text"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        data-test-subj="explain"
      >
        Explain
      </EuiButtonEmpty>
      {open ? <ExplainFlyout close={() => setOpen(false)} /> : null}
    </>
  );
};
