import React, { type KeyboardEvent } from 'react';
import { EuiButton, EuiButtonEmpty, EuiIcon, EuiText, useEuiTheme } from '@elastic/eui';
import type { GuidedFilter } from '../../common/catalogue';
import { FilterDetails } from './details';
import type { GuidedActions } from './use_guided';

interface RowProps {
  filter: GuidedFilter;
  actions: GuidedActions;
  isOpen: boolean;
  /** Marked as the one that Enter takes. */
  isCurrent: boolean;
  onToggle: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: () => void;
}

/** A guided filter in the list: its name, what it shows, and all about it once opened. */
export const GuidedRow = (props: RowProps) => {
  const { filter, actions, isOpen, isCurrent } = props;
  const { euiTheme } = useEuiTheme();
  const inForce = actions.isInForce(filter.id);
  const detailsId = `guided-${filter.id}`;
  return (
    <li
      className="shRow"
      style={{
        borderBottom: `1px solid ${euiTheme.colors.borderBaseSubdued}`,
        boxShadow: isCurrent ? `inset 3px 0 0 ${euiTheme.colors.primary}` : undefined,
        padding: '6px 8px 6px 10px',
      }}
      data-test-subj={`guidedFilter-${filter.id}`}
    >
      <div style={{ display: 'flex', gap: 8, alignItems: 'flex-start' }}>
        <button
          type="button"
          className="shButton"
          style={{ flex: 1, minWidth: 0, display: 'flex', gap: 8 }}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={props.onToggle}
          onKeyDown={props.onKeyDown}
          onFocus={props.onFocus}
          data-guided-row={filter.id}
        >
          <span style={{ flex: 'none', width: 16, paddingTop: 1 }}>
            {inForce ? (
              <EuiIcon type="check" color="primary" aria-label="In force" />
            ) : (
              <EuiIcon type={isOpen ? 'arrowDown' : 'arrowRight'} size="s" color="subdued" />
            )}
          </span>
          <span style={{ minWidth: 0, flex: 1 }}>
            <EuiText size="s" component="span">
              <strong style={{ fontWeight: euiTheme.font.weight.semiBold }}>{filter.name}</strong>
            </EuiText>
            {isOpen ? null : (
              <EuiText size="xs" color="subdued" component="span">
                <span
                  style={{
                    display: 'block',
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: 'nowrap',
                  }}
                >
                  {filter.shows}
                </span>
              </EuiText>
            )}
            <EuiText size="xs" color="subdued" component="span" style={{ display: 'block' }}>
              {filter.techniques.join(' · ')}
            </EuiText>
          </span>
        </button>
        <span className={isOpen || inForce ? undefined : 'shRowActions'} style={{ flex: 'none' }}>
          <RowActions filter={filter} actions={actions} inForce={inForce} />
        </span>
      </div>
      <div id={detailsId} style={{ paddingLeft: 24 }}>
        {isOpen ? <FilterDetails filter={filter} /> : null}
      </div>
    </li>
  );
};

const RowActions = ({
  filter,
  actions,
  inForce,
}: Pick<RowProps, 'filter' | 'actions'> & { inForce: boolean }) =>
  inForce ? (
    <EuiButtonEmpty
      size="xs"
      color="text"
      onClick={() => actions.remove(filter)}
      aria-label={`Remove ${filter.name}`}
      data-test-subj="guidedRemove"
    >
      Remove
    </EuiButtonEmpty>
  ) : (
    <>
      <EuiButtonEmpty
        size="xs"
        onClick={() => actions.add(filter)}
        aria-label={`Add ${filter.name}`}
        data-test-subj="guidedAdd"
      >
        Add
      </EuiButtonEmpty>
      <EuiButton
        size="s"
        minWidth={0}
        style={{ height: 24 }}
        onClick={() => actions.replace(filter)}
        aria-label={`Replace filters with ${filter.name}`}
        data-test-subj="guidedReplace"
      >
        Replace
      </EuiButton>
    </>
  );
