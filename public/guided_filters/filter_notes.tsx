import React from 'react';
import { EuiText, EuiTitle } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import type { FilterNote } from '../../common/filters';

interface FilterNotesProps {
  notes: readonly FilterNote[];
}

/** What these indices cannot answer of a guided filter, and why: 0 may be no answer. */
export const FilterNotes = ({ notes }: FilterNotesProps) =>
  notes.length === 0 ? null : (
    <div style={{ marginTop: 10 }} data-test-subj="guidedNotes">
      <EuiTitle size="xxxs">
        <h4>Not answered by these indices</h4>
      </EuiTitle>
      <EuiText size="s">
        <ul style={{ marginBlock: 0 }}>
          {notes.map(({ field, reason }) => (
            <li key={`${field} ${reason}`}>
              <span className="shMono">{visibleText(field)}</span>: {visibleText(reason)}
            </li>
          ))}
        </ul>
      </EuiText>
    </div>
  );
