import React from 'react';
import { EuiCallOut } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import { TARGET_NAMES, type Shown, type Target } from './languages';

const EFFECTS = {
  more: 'The text finds more than the filter.',
  less: 'The text finds less than the filter.',
} as const;

const MOST_SHOWN = 20;

interface Reason {
  why: string;
  effect: keyof typeof EFFECTS;
  parts: string[];
}

/** The parts by what is said of them, which is the same for many. */
const byReason = (unsupported: Shown['unsupported']): Reason[] => {
  const reasons = new Map<string, Reason>();
  for (const { what, why, effect } of unsupported) {
    const key = `${effect} ${why}`;
    const reason = reasons.get(key) ?? { why, effect, parts: [] };
    reason.parts.push(visibleText(what));
    reasons.set(key, reason);
  }
  return [...reasons.values()];
};

const partsText = (parts: readonly string[]): string => {
  const rest = parts.length - MOST_SHOWN;
  return `${parts.slice(0, MOST_SHOWN).join(' · ')}${rest > 0 ? ` · and ${rest} more` : ''}`;
};

/** What a language cannot say of the filters, and why; nothing where it says all. */
export const UnsupportedList = ({ shown, target }: { shown: Shown; target: Target }) => {
  const { unsupported, notes, text } = shown;
  if (unsupported.length === 0 && notes.length === 0) return null;
  const title =
    unsupported.length === 0
      ? 'The indices cannot answer all of it'
      : text === ''
        ? `${TARGET_NAMES[target]} cannot say this`
        : `${TARGET_NAMES[target]} says this only in part`;
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="warning"
      title={title}
      data-test-subj="copyAsUnsupported"
    >
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {byReason(unsupported).map(({ why, effect, parts }) => (
          <li key={`${effect} ${why}`} style={{ overflowWrap: 'anywhere' }}>
            {why} {text === '' ? '' : EFFECTS[effect]}
            <br />
            <span className="shMuted">{partsText(parts)}</span>
          </li>
        ))}
        {notes.map((note) => (
          <li key={note} style={{ overflowWrap: 'anywhere' }}>
            {note}
          </li>
        ))}
      </ul>
    </EuiCallOut>
  );
};
