import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiCallOut, EuiSpacer } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import { useDates } from '../services';

/** A part of what both have, as text. */
export interface ConflictPart {
  part: string;
  theirs: string;
  yours: string;
}

interface ConflictProps {
  /** What it is about: "set", "network". */
  what: string;
  changedBy: string;
  changedAt: string;
  /** All parts; those that differ are shown. */
  parts: readonly ConflictPart[];
  isBusy: boolean;
  keepTheirs: () => void;
  overwrite: () => void;
  /** Left out where both cannot be kept. */
  saveAsNew?: () => void;
}

/** Two people changed one thing: both states are shown, and nothing is stored before one chooses. */
export const Conflict = ({
  what,
  changedBy,
  changedAt,
  parts,
  isBusy,
  keepTheirs,
  overwrite,
  saveAsNew,
}: ConflictProps) => {
  const dates = useDates();
  const differing = parts.filter(({ theirs, yours }) => theirs !== yours);
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="warning"
      role="alert"
      title={`${visibleText(changedBy) || 'Somebody else'} changed this ${what} at ${dates.format(changedAt)}. Nothing of yours is stored yet.`}
      data-test-subj={`${what}Conflict`}
    >
      {differing.length === 0 ? (
        <p>It now says the same as yours.</p>
      ) : (
        <table style={{ width: '100%', tableLayout: 'fixed', borderSpacing: '0 4px' }}>
          <thead>
            <tr style={{ textAlign: 'left' }}>
              <th style={{ width: 90 }}>Differs</th>
              <th>Theirs</th>
              <th>Yours</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((row) => (
              <tr key={row.part} style={{ verticalAlign: 'top' }}>
                <th style={{ fontWeight: 400, textAlign: 'left' }}>{row.part}</th>
                <Cell text={row.theirs} />
                <Cell text={row.yours} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <EuiSpacer size="s" />
      {saveAsNew === undefined ? null : (
        <EuiButton
          size="s"
          isDisabled={isBusy}
          onClick={saveAsNew}
          data-test-subj="conflictSaveNew"
        >
          Save mine as new
        </EuiButton>
      )}{' '}
      <EuiButtonEmpty
        size="s"
        isDisabled={isBusy}
        onClick={keepTheirs}
        data-test-subj="conflictKeep"
      >
        Keep theirs
      </EuiButtonEmpty>
      <EuiButtonEmpty
        size="s"
        color="danger"
        isDisabled={isBusy}
        onClick={overwrite}
        data-test-subj="conflictOverwrite"
      >
        Overwrite with mine
      </EuiButtonEmpty>
    </EuiCallOut>
  );
};

const Cell = ({ text }: { text: string }) => (
  <td style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', paddingRight: 8 }}>
    {text === '' ? (
      <span className="shMuted">nothing</span>
    ) : (
      text.split('\n').map(visibleText).join('\n')
    )}
  </td>
);
