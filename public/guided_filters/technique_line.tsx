import React from 'react';
import { EuiButtonIcon } from '@elastic/eui';
import { techniqueName } from './matrix';

interface TechniqueLineProps {
  id: string;
  onRemove: () => void;
}

/** Says that the list holds the filters of one technique, and ends that. */
export const TechniqueLine = ({ id, onRemove }: TechniqueLineProps) => (
  <div
    style={{ display: 'flex', alignItems: 'center', gap: 4, marginTop: 6, fontSize: 12 }}
    data-test-subj="guidedTechniqueChosen"
  >
    <span>
      <span className="shMuted">Technique</span> {id} {techniqueName(id)}
    </span>
    <EuiButtonIcon
      iconType="cross"
      size="xs"
      color="text"
      aria-label={`List the filters of all techniques, not only ${id}`}
      onClick={onRemove}
      data-test-subj="guidedTechniqueRemove"
    />
  </div>
);
