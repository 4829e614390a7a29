import React, { useCallback, useEffect, useRef } from 'react';
import { EuiButtonEmpty, EuiText } from '@elastic/eui';
import type { Remarks } from '../../common/api';
import { LoadedSetLine } from '../filter_sets';
import { clearFilters, fieldsIn, fromFirstPage, useGuidedLookup, useHunt } from '../hunt';
import { FilterChip } from './filter_chip';
import { FilterTools } from './filter_tools';
import { QueryChip } from './query_chip';
import { UndoButtons } from './undo_buttons';

/** Gives the focus to the chip at a place once the filters have changed. */
const useFocusAt = () => {
  const bar = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const chip = bar.current?.querySelector(`[data-chip="${wanted.current}"]`);
    wanted.current = undefined;
    if (chip instanceof HTMLElement) chip.focus();
  });
  const focusAt = useCallback((place: number) => {
    wanted.current = place;
  }, []);
  return { bar, focusAt };
};

/** The filters in force, in the order in which they were added or put. */
export const FilterBar = ({ notes }: { notes: Remarks['notes'] }) => {
  const { state, update } = useHunt();
  const { filters, query } = state;
  const guided = useGuidedLookup();
  const { bar, focusAt } = useFocusAt();
  const canClear = clearFilters(filters).length < filters.length || query !== undefined;
  const clear = () =>
    update(({ query: _, ...now }) => fromFirstPage({ ...now, filters: clearFilters(now.filters) }));
  return (
    <div
      ref={bar}
      style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 6, minHeight: 28 }}
      data-test-subj="filterBar"
    >
      {query === undefined ? null : <QueryChip query={query} />}
      {filters.length === 0 ? (
        query === undefined ? (
          <EuiText size="s" color="subdued">
            No filters: choose a guided filter, or click any value below.
          </EuiText>
        ) : null
      ) : (
        <div role="list" aria-label="Filters in force" style={{ display: 'contents' }}>
          {filters.map((node, index) => {
            const fields = fieldsIn(node, (id) => guided(id)?.filter);
            return (
              // By place: a filter that is edited keeps its chip, and with it the focus.
              <span key={index} className="shChipPlace">
                {index > 0 || query !== undefined ? <And /> : null}
                <FilterChip
                  node={node}
                  index={index}
                  focusAt={focusAt}
                  notes={notes
                    .filter(({ field }) => fields.includes(field))
                    .map(({ field, reason }) => `${field}: ${reason}.`)}
                />
              </span>
            );
          })}
        </div>
      )}
      <UndoButtons />
      {canClear ? (
        <EuiButtonEmpty size="xs" color="text" onClick={clear} data-test-subj="clearFilters">
          Clear all
        </EuiButtonEmpty>
      ) : null}
      <FilterTools />
      <LoadedSetLine />
    </div>
  );
};

const And = () => (
  <EuiText size="xs" color="subdued" component="span" aria-hidden>
    and
  </EuiText>
);
