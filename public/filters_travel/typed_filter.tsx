import React, { useMemo, useState } from 'react';
import { EuiFieldSearch, EuiInputPopover, EuiText } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import { describeFilter } from '../../common/filters';
import { addFilter, useFilterNames, useHunt } from '../hunt';
import { EFFECT_WORDS } from './languages';
import { readTyped } from './read_typed';

const WIDTH = 340;

/** A text box whose words become filters: an indicator, KQL or Lucene. Enter adds what is shown. */
export const TypedFilter = () => {
  const { setFilters } = useHunt();
  const names = useFilterNames();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const read = useMemo(() => (text.trim() === '' ? undefined : readTyped(text)), [text]);
  const filters = read?.filters ?? [];
  const use = () => {
    const [only] = filters;
    if (only === undefined) return;
    setFilters((now) => (filters.length === 1 ? addFilter(now, only) : [...now, ...filters]));
    setText('');
    setOpen(false);
  };
  return (
    <EuiInputPopover
      isOpen={open && read !== undefined}
      closePopover={() => setOpen(false)}
      disableFocusTrap
      aria-label="What the text means as a filter"
      panelPaddingSize="s"
      panelMinWidth={WIDTH}
      style={{ width: WIDTH }}
      input={
        <EuiFieldSearch
          compressed
          placeholder="Address, name, hash, or field: value"
          aria-label="Type a filter"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') use();
            if (event.key === 'Escape') setOpen(false);
          }}
          data-test-subj="typedFilter"
        />
      }
    >
      <div aria-live="polite" style={{ overflowWrap: 'anywhere' }} data-test-subj="typedFilterRead">
        {filters.length === 0 ? null : (
          <button
            type="button"
            className="shButton"
            style={{ display: 'block', width: '100%', padding: '4px 0' }}
            onClick={use}
            data-test-subj="typedFilterUse"
          >
            <EuiText size="s">
              <strong>Use as filter</strong> <span className="shMuted">Enter</span>
              <br />
              {filters
                .map((node) => describeFilter(node, { ...names, mostValues: 3 }))
                .join(' and ')}
            </EuiText>
          </button>
        )}
        {(read?.notes ?? []).slice(0, 5).map((note, at) => (
          <EuiText key={at} size="xs" color="subdued">
            {note.part === undefined ? '' : `${visibleText(note.part)}: `}
            {note.message}{' '}
            {note.effect === undefined || filters.length === 0 ? '' : EFFECT_WORDS[note.effect]}
          </EuiText>
        ))}
      </div>
    </EuiInputPopover>
  );
};
