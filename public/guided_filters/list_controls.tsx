import React from 'react';
import { EuiButtonEmpty, EuiSwitch } from '@elastic/eui';
import { exactCount } from '../widgets';

interface ListControlsProps {
  onlyResults: boolean;
  setOnlyResults: (only: boolean) => void;
  /** How many filters of the search the switch hides. */
  hidden: number;
  openMatrix: () => void;
}

/** What the list leaves out, and the way to the matrix. */
export const ListControls = ({
  onlyResults,
  setOnlyResults,
  hidden,
  openMatrix,
}: ListControlsProps) => (
  <div
    style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginTop: 6 }}
  >
    <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      <EuiSwitch
        compressed
        label="Only with results"
        checked={onlyResults}
        onChange={({ target }) => setOnlyResults(target.checked)}
        data-test-subj="guidedOnlyResults"
      />
      {onlyResults ? (
        <span className="shSmall shMuted shNumber" data-test-subj="guidedHidden">
          {exactCount(hidden)} hidden
        </span>
      ) : null}
    </span>
    <EuiButtonEmpty
      size="xs"
      iconType="grid"
      onClick={openMatrix}
      data-test-subj="guidedOpenMatrix"
    >
      ATT&CK matrix
    </EuiButtonEmpty>
  </div>
);
