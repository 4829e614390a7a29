import React, { memo, useState, type KeyboardEvent } from 'react';
import { EuiButton, EuiButtonEmpty, EuiIcon } from '@elastic/eui';
import type { GuidedFilter } from '../../common/catalogue';
import { FilterDetails } from './details';

/** What a row asks the drawer to do. The same object for every row and render. */
export interface RowHandlers {
  toggle: (filter: GuidedFilter) => void;
  replace: (filter: GuidedFilter) => void;
  add: (filter: GuidedFilter) => void;
  remove: (filter: GuidedFilter) => void;
  onKey: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  onFocus: (index: number) => void;
}

interface RowProps {
  filter: GuidedFilter;
  index: number;
  inForce: boolean;
  isOpen: boolean;
  /** Marked as the one that Enter takes. */
  isCurrent: boolean;
  handlers: RowHandlers;
}

/**
 * A guided filter in the list: its name, what it shows, and all about it once opened. There are
 * hundreds, drawn anew with each letter of a search: a row is plain HTML until it is touched.
 */
export const GuidedRow = memo(
  ({ filter, index, inForce, isOpen, isCurrent, handlers }: RowProps) => {
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
            style={{ flex: 1, minWidth: 0, display: 'flex', gap: 8 }}
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
              <span className="shGuidedName">{filter.name}</span>
              {isOpen ? null : <span className="shLine shSmall shMuted">{filter.shows}</span>}
              {filter.techniques.length === 0 ? null : (
                <span className="shLine shSmall shMuted">{filter.techniques.join(' · ')}</span>
              )}
            </span>
          </button>
          <span
            className={isOpen || inForce ? undefined : 'shRowActions'}
            style={{ flex: 'none', width: 124, textAlign: 'right' }}
          >
            {isTouched || isOpen || inForce ? (
              <RowActions filter={filter} handlers={handlers} inForce={inForce} />
            ) : null}
          </span>
        </div>
        <div id={detailsId} style={{ paddingLeft: 24 }}>
          {isOpen ? <FilterDetails filter={filter} /> : null}
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
