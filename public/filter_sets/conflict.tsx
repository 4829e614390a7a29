import React from 'react';
import { EuiButton, EuiButtonEmpty, EuiCallOut, EuiSpacer } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import type { FilterSet, FilterSetAttributes } from '../../common/filter_sets';
import { describeFilter, type FilterNames } from '../../common/filters';
import { useFilterNames } from '../hunt';
import { useDates } from '../services';

interface ConflictProps {
  mine: FilterSetAttributes;
  theirs: FilterSet;
  isBusy: boolean;
  keepTheirs: () => void;
  overwrite: () => void;
  saveAsNew: () => void;
}

const partsOf = (set: FilterSetAttributes, names: FilterNames): [string, string][] => [
  ['Name', set.name],
  ['Description', set.description],
  ['Tags', set.tags.join(', ')],
  ['Who sees it', set.visibility],
  [
    'Filters',
    set.saved.filters
      .map((node) => {
        const text = describeFilter(node, { ...names, mostValues: 5 });
        return node.disabled === true ? `${text} (off)` : text;
      })
      .join('\n'),
  ],
];

/** Two people changed a set: both states are shown, and nothing is stored before one chooses. */
export const Conflict = ({
  mine,
  theirs,
  isBusy,
  keepTheirs,
  overwrite,
  saveAsNew,
}: ConflictProps) => {
  const dates = useDates();
  const names = useFilterNames();
  const ours = partsOf(mine, names);
  const differing = partsOf(theirs, names).flatMap(([part, text], at) =>
    ours[at]?.[1] === text ? [] : [{ part, theirs: text, yours: ours[at]?.[1] ?? '' }],
  );
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="warning"
      role="alert"
      title={`${visibleText(theirs.updatedBy)} changed this set at ${dates.format(theirs.updatedAt)}. Nothing of yours is stored yet.`}
      data-test-subj="setConflict"
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
      <EuiButton size="s" isDisabled={isBusy} onClick={saveAsNew} data-test-subj="conflictSaveNew">
        Save mine as new
      </EuiButton>{' '}
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
