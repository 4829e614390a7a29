import React from 'react';
import { EuiCallOut } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import type { Shown } from './languages';
import { TARGET_NAMES, type Target } from './languages';

const EFFECTS = {
  more: 'The text finds more than the filter.',
  less: 'The text finds less than the filter.',
} as const;

const MOST_SHOWN = 30;

/** What a language cannot say of the filters, part by part; nothing where it says all. */
export const UnsupportedList = ({ shown, target }: { shown: Shown; target: Target }) => {
  const { unsupported, notes, text } = shown;
  if (unsupported.length === 0 && notes.length === 0) return null;
  const title =
    unsupported.length === 0
      ? 'The indices cannot answer all of it'
      : text === ''
        ? `${TARGET_NAMES[target]} cannot say this`
        : `${TARGET_NAMES[target]} says this only in part`;
  const rest = unsupported.length - MOST_SHOWN;
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="warning"
      title={title}
      data-test-subj="copyAsUnsupported"
    >
      <ul style={{ margin: 0, paddingLeft: 18, maxHeight: 180, overflowY: 'auto' }}>
        {unsupported.slice(0, MOST_SHOWN).map(({ what, why, effect }) => (
          <li key={`${what}${why}${effect}`} style={{ overflowWrap: 'anywhere' }}>
            <strong>{visibleText(what)}</strong>: {why} {text === '' ? '' : EFFECTS[effect]}
          </li>
        ))}
        {rest > 0 ? <li>and {rest} more parts</li> : null}
        {notes.map((note) => (
          <li key={note} style={{ overflowWrap: 'anywhere' }}>
            {note}
          </li>
        ))}
      </ul>
    </EuiCallOut>
  );
};
