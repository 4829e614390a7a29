import React from 'react';
import { copyToClipboard, EuiButton, EuiButtonEmpty, EuiText, useEuiTheme } from '@elastic/eui';
import { addFilter, useHunt } from '../hunt';
import { counted, shownValue, useLevers, useMarked } from '../widgets';
import { markedFilters } from './choices';

/** What to do with the values that are marked; not there while none is. */
export const MarkBar = () => {
  const { euiTheme } = useEuiTheme();
  const { setFilters } = useHunt();
  const { marks } = useLevers();
  const marked = useMarked();
  if (marked.length === 0) return null;
  const apply = (negated: boolean) => {
    const filters = markedFilters(marked, negated);
    setFilters((now) => filters.reduce((before, one) => addFilter(before, one), [...now]));
    marks.clear();
  };
  return (
    <div
      role="region"
      aria-label="Marked values"
      style={{
        position: 'fixed',
        insetInlineStart: '50%',
        bottom: euiTheme.size.base,
        transform: 'translateX(-50%)',
        zIndex: Number(euiTheme.levels.menu),
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: euiTheme.size.s,
        maxWidth: '94vw',
        padding: `${euiTheme.size.s} ${euiTheme.size.m}`,
        background: euiTheme.colors.backgroundBasePlain,
        border: `1px solid ${euiTheme.colors.borderBaseProminent}`,
        borderRadius: euiTheme.border.radius.medium,
      }}
      data-test-subj="markBar"
    >
      <EuiText
        size="s"
        aria-live="polite"
        title={marked.map(({ value }) => shownValue(value)).join('\n')}
      >
        <strong className="shNumber">{counted(marked.length, 'value')} marked</strong>
      </EuiText>
      <EuiButton
        size="s"
        iconType="plusInCircle"
        onClick={() => apply(false)}
        data-test-subj="markFilterFor"
      >
        Filter for any
      </EuiButton>
      <EuiButton
        size="s"
        iconType="minusInCircle"
        onClick={() => apply(true)}
        data-test-subj="markFilterOut"
      >
        Filter out all
      </EuiButton>
      <EuiButtonEmpty
        size="s"
        iconType="copy"
        onClick={() => copyToClipboard(marked.map(({ value }) => String(value)).join('\n'))}
        data-test-subj="markCopy"
      >
        Copy
      </EuiButtonEmpty>
      <EuiButtonEmpty
        size="s"
        color="text"
        onClick={() => marks.clear()}
        data-test-subj="markClear"
      >
        Clear
      </EuiButtonEmpty>
    </div>
  );
};
