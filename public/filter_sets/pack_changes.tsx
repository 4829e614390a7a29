import React from 'react';
import { EuiCallOut, EuiCheckbox, EuiSpacer, EuiText } from '@elastic/eui';
import { cutMiddle, visibleText } from '../../common/eve';
import type { PackChange } from '../../common/packs';
import { counted } from '../widgets';

export interface Preview {
  name: string;
  changes: readonly PackChange[];
  problems: readonly { line?: number | undefined; message: string }[];
}

const WORDS = { added: 'New', changed: 'Changed', unchanged: 'As it is' } as const;
const KINDS = { guidedFilter: 'guided filter', filterSet: 'filter set' } as const;
const LONGEST = 160;

/** Tells one change of a preview from the others. */
export const changeKey = ({ kind, key }: Pick<PackChange, 'kind' | 'key'>): string =>
  `${kind} ${key}`;

const said = (text: string): string =>
  text === '' ? 'nothing' : cutMiddle(visibleText(text), LONGEST);

interface PackChangesProps {
  preview: Preview;
  skipped: ReadonlySet<string>;
  skip: (change: PackChange, isSkipped: boolean) => void;
}

/** What an import would do, change by change, and what stands in its way. */
export const PackChanges = ({ preview, skipped, skip }: PackChangesProps) => {
  const { changes, problems } = preview;
  const unchanged = changes.filter(({ change }) => change === 'unchanged').length;
  const listed = changes.filter(({ change }) => change !== 'unchanged');
  return (
    <div aria-live="polite" data-test-subj="packPreview">
      {problems.length === 0 ? null : (
        <>
          <EuiCallOut
            size="s"
            color="warning"
            iconType="warning"
            title="Nothing can be imported until this is mended"
            data-test-subj="packProblems"
          >
            <ul style={{ margin: 0, paddingLeft: 18, overflowWrap: 'anywhere' }}>
              {problems.map(({ line, message }, at) => (
                <li key={at}>
                  {line === undefined ? '' : `Line ${line}: `}
                  {visibleText(message)}
                </li>
              ))}
            </ul>
          </EuiCallOut>
          <EuiSpacer size="s" />
        </>
      )}
      {listed.length === 0 ? null : (
        <ul aria-label={counted(listed.length, 'change')}>
          {listed.map((change) => (
            <li
              key={changeKey(change)}
              className="shRow shGuided"
              style={{ overflowWrap: 'anywhere' }}
              data-test-subj="packChange"
            >
              <EuiCheckbox
                id={`pack ${changeKey(change)}`}
                label={`${WORDS[change.change]} ${KINDS[change.kind]}: ${visibleText(change.name)}`}
                checked={!skipped.has(changeKey(change))}
                onChange={({ target }) => skip(change, !target.checked)}
              />
              {change.fields.map(({ field, before, after }) => (
                <div key={field} className="shSmall shMuted" style={{ paddingLeft: 24 }}>
                  {field}: {said(before)} → {said(after)}
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
      {unchanged === 0 ? null : (
        <EuiText size="xs" color="subdued" style={{ padding: '6px 10px' }}>
          {counted(unchanged, 'entry is', 'entries are')} there already, just as in this pack.
        </EuiText>
      )}
      {changes.length === 0 && problems.length === 0 ? (
        <EuiText size="s" color="subdued">
          This pack is empty: it has neither guided filters nor filter sets.
        </EuiText>
      ) : null}
    </div>
  );
};
