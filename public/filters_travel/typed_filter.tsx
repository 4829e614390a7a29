import React, { useCallback, useMemo, useRef, useState } from 'react';
import { EuiFieldSearch, EuiInputPopover, EuiText } from '@elastic/eui';
import { visibleText } from '../../common/eve';
import { describeFilter } from '../../common/filters';
import { addFilter, fromFirstPage, LONGEST_QUERY, useFilterNames, useHunt } from '../hunt';
import { useShortcut } from '../keys';
import { EFFECT_WORDS } from './languages';
import { readTyped } from './read_typed';

const WIDTH = 340;

/**
 * A text box whose words become filters where they can: an indicator, KQL or Lucene. What no filter
 * can say is searched as free text. Enter takes the first of what is offered, Shift+Enter the text.
 */
export const TypedFilter = () => {
  const { setFilters, update } = useHunt();
  const input = useRef<HTMLInputElement | null>(null);
  useShortcut(
    'search',
    useCallback(() => input.current?.focus(), []),
  );
  const names = useFilterNames();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const read = useMemo(() => (text.trim() === '' ? undefined : readTyped(text)), [text]);
  const filters = read?.filters ?? [];
  const canSearch = text.trim() !== '' && text.length <= LONGEST_QUERY;
  const done = () => {
    setText('');
    setOpen(false);
  };
  const use = () => {
    const [only] = filters;
    if (only === undefined) return;
    setFilters((now) => (filters.length === 1 ? addFilter(now, only) : [...now, ...filters]));
    done();
  };
  const search = () => {
    if (!canSearch) return;
    update((now) => fromFirstPage({ ...now, query: text.trim() }));
    done();
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
          aria-label="Type a filter or a text"
          aria-keyshortcuts="/"
          inputRef={(element) => {
            input.current = element;
          }}
          append={text === '' ? <kbd className="shKey">/</kbd> : undefined}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              if (event.shiftKey || filters.length === 0) search();
              else use();
            }
            if (event.key === 'Escape') {
              if (!open || read === undefined) event.currentTarget.blur();
              setOpen(false);
            }
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
        {canSearch ? (
          <button
            type="button"
            className="shButton"
            style={{ display: 'block', width: '100%', padding: '4px 0' }}
            onClick={search}
            data-test-subj="typedFilterSearch"
          >
            <EuiText size="s">
              <strong>Search as text</strong>{' '}
              <span className="shMuted">{filters.length === 0 ? 'Enter' : 'Shift+Enter'}</span>
              <br />
              <span className="shMuted shSmall">
                In the query syntax of Lucene; takes the place of an older text.
              </span>
            </EuiText>
          </button>
        ) : null}
      </div>
    </EuiInputPopover>
  );
};
