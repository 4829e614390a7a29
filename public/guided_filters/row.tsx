import React, { memo, useState, type KeyboardEvent } from 'react';
import { EuiButton, EuiButtonEmpty, EuiIcon } from '@elastic/eui';
import type { GuidedCount } from '../../common/api';
import type { GuidedIdea } from '../../common/catalogue';
import { visibleText } from '../../common/eve';
import type { FilterNote } from '../../common/filters';
import { FilterDetails } from './details';
import { FilterNotes } from './filter_notes';
import { EVENTS_WIDTH, HOSTS_WIDTH, RowNumbers } from './row_numbers';
import type { CountState } from './use_counts';

/** What a row asks the drawer to do. The same object for every row and render. */
export interface RowHandlers {
  toggle: (filter: GuidedIdea) => void;
  replace: (filter: GuidedIdea) => void;
  add: (filter: GuidedIdea) => void;
  remove: (filter: GuidedIdea) => void;
  onKey: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  onFocus: (index: number) => void;
}

interface RowProps {
  filter: GuidedIdea;
  index: number;
  inForce: boolean;
  isOpen: boolean;
  /** Marked as the one that Enter takes. */
  isCurrent: boolean;
  /** What it finds, or found in the hunt before; undefined while it is not counted. */
  count: GuidedCount | undefined;
  countState: CountState;
  /** What these indices cannot answer of it. */
  notes: readonly FilterNote[];
  handlers: RowHandlers;
}

/**
 * A guided filter in the list: its name, what it shows, and all about it once opened. There are
 * hundreds, drawn anew with each letter of a search: a row is plain HTML until it is touched.
 */
export const GuidedRow = memo(
  ({ filter, index, inForce, isOpen, isCurrent, count, countState, notes, handlers }: RowProps) => {
    const [isTouched, setTouched] = useState(false);
    const detailsId = `guided-${filter.id}`;
    return (
      <li
        className="shRow shGuided"
        data-current={isCurrent}
        data-test-subj={`guidedFilter-${filter.id}`}
      >
        <div
          style={{ display: 'flex', gap: 8, alignItems: 'flex-start' }}
          onMouseEnter={() => setTouched(true)}
          onFocus={() => setTouched(true)}
        >
          <button
            type="button"
            className="shButton"
            // Walking up must not end behind the heading of the category.
            style={{ flex: 1, minWidth: 0, display: 'flex', gap: 8, scrollMarginTop: 32 }}
            aria-expanded={isOpen}
            aria-controls={detailsId}
            onClick={() => handlers.toggle(filter)}
            onKeyDown={(event) => handlers.onKey(event, index)}
            onFocus={() => handlers.onFocus(index)}
            data-guided-row={filter.id}
          >
            <span style={{ flex: 'none', width: 16 }}>
              {inForce ? (
                <EuiIcon type="check" color="primary" aria-label="In force" />
              ) : (
                <span aria-hidden className="shMuted">
                  {isOpen ? '▾' : '▸'}
                </span>
              )}
            </span>
            <span style={{ minWidth: 0, flex: 1 }}>
              <span className="shGuidedName">{visibleText(filter.name)}</span>
              {filter.pack === undefined ? null : (
                <span className="shLine shSmall shMuted" data-test-subj="guidedPack">
                  Pack {visibleText(filter.pack)}
                </span>
              )}
              {isOpen ? null : <span className="shLine shSmall shMuted">{filter.shows}</span>}
              {filter.techniques.length === 0 ? null : (
                <span className="shLine shSmall shMuted">{filter.techniques.join(' · ')}</span>
              )}
            </span>
          </button>
          <span style={{ flex: 'none', width: EVENTS_WIDTH + HOSTS_WIDTH }}>
            <RowNumbers count={count} state={countState} isWithoutData={notes.length > 0} />
            <span
              className={isOpen || inForce ? undefined : 'shRowActions'}
              style={{ display: 'block', height: 24, textAlign: 'right' }}
            >
              {isTouched || isOpen || inForce ? (
                <RowActions filter={filter} handlers={handlers} inForce={inForce} />
              ) : null}
            </span>
          </span>
        </div>
        <div id={detailsId} style={{ paddingLeft: 24 }}>
          {isOpen ? (
            <>
              <FilterNotes notes={notes} />
              <FilterDetails filter={filter} />
            </>
          ) : null}
        </div>
      </li>
    );
  },
);
GuidedRow.displayName = 'GuidedRow';

const RowActions = ({
  filter,
  handlers,
  inForce,
}: Pick<RowProps, 'filter' | 'handlers' | 'inForce'>) =>
  inForce ? (
    <EuiButtonEmpty
      size="xs"
      color="text"
      onClick={() => handlers.remove(filter)}
      aria-label={`Remove ${filter.name}`}
      data-test-subj="guidedRemove"
    >
      Remove
    </EuiButtonEmpty>
  ) : (
    <>
      <EuiButtonEmpty
        size="xs"
        onClick={() => handlers.add(filter)}
        aria-label={`Add ${filter.name}`}
        data-test-subj="guidedAdd"
      >
        Add
      </EuiButtonEmpty>
      <EuiButton
        size="s"
        minWidth={0}
        style={{ height: 24 }}
        onClick={() => handlers.replace(filter)}
        aria-label={`Replace filters with ${filter.name}`}
        data-test-subj="guidedReplace"
      >
        Replace
      </EuiButton>
    </>
  );
