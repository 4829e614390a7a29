import React, { useState, type KeyboardEvent } from 'react';
import { EuiContextMenu, EuiIcon, EuiIconTip, EuiPopover, useEuiTheme } from '@elastic/eui';
import { cutMiddle } from '../../common/eve';
import { describeFilter, isGuided, type FilterNode } from '../../common/filters';
import { CopyAsDialog } from '../filters_travel';
import {
  negateFilter,
  pinFilter,
  removeFilter,
  suspendedBy,
  toggleFilter,
  useFilterNames,
  useHunt,
} from '../hunt';
import { TipList } from '../widgets';

interface ChipProps {
  node: FilterNode;
  index: number;
  /** What some of the indices cannot answer about it. */
  notes: readonly string[];
}

const LONGEST = 90;

/** One filter, read as a sentence; a click opens its menu, Delete removes it. */
export const FilterChip = ({ node, index, notes }: ChipProps) => {
  const { state, setFilters } = useHunt();
  const { colors } = useEuiTheme().euiTheme;
  const [open, setOpen] = useState(false);
  const [copying, setCopying] = useState(false);
  const names = useFilterNames();
  const full = describeFilter(node, names);
  const text = cutMiddle(describeFilter(node, { ...names, mostValues: 3 }), LONGEST);
  const suspender = suspendedBy(state.filters, index);
  const isOff = node.disabled === true;
  const remove = () => setFilters((filters) => removeFilter(filters, index));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    remove();
  };
  const edge =
    node.negated === true
      ? colors.danger
      : isGuided(node)
        ? colors.primary
        : colors.borderBaseProminent;
  const standing = isOff
    ? suspender === undefined
      ? ', disabled'
      : `, suspended by "${describeFilter(suspender, names)}"`
    : '';
  return (
    <span
      className="shChip"
      role="listitem"
      style={{ borderLeftColor: edge, opacity: isOff ? 0.65 : 1 }}
      data-test-subj="filterChip"
    >
      <EuiPopover
        isOpen={open}
        closePopover={() => setOpen(false)}
        panelPaddingSize="none"
        anchorPosition="downLeft"
        aria-label={`What to do with the filter ${full}`}
        style={{ minWidth: 0 }}
        button={
          <button
            type="button"
            className="shButton shChipText"
            style={{ textDecoration: isOff ? 'line-through' : undefined }}
            title={`${full}${standing}`}
            aria-label={`Filter: ${full}${standing}`}
            aria-haspopup="menu"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            onKeyDown={onKeyDown}
            data-test-subj="filterChipText"
          >
            {node.pinned === true ? (
              <EuiIcon type="pinFilled" size="s" style={{ marginRight: 4 }} aria-label="Pinned" />
            ) : null}
            {text}
          </button>
        }
      >
        {open ? (
          <ChipMenu
            node={node}
            index={index}
            copyAs={() => setCopying(true)}
            close={() => setOpen(false)}
          />
        ) : null}
      </EuiPopover>
      {copying ? <CopyAsDialog filters={[node]} close={() => setCopying(false)} /> : null}
      {notes.length > 0 ? (
        <EuiIconTip
          type="warning"
          size="s"
          color="warning"
          aria-label="Not all indices can answer this"
          content={
            <TipList title="Not all of the data can answer this filter:" items={notes} most={8} />
          }
          iconProps={{ 'data-test-subj': 'filterChipNotes' }}
        />
      ) : null}
      <button
        type="button"
        className="shButton"
        style={{ padding: '0 6px' }}
        aria-label={`Remove the filter ${full}`}
        onClick={remove}
        data-test-subj="filterChipRemove"
      >
        <EuiIcon type="cross" size="s" />
      </button>
    </span>
  );
};

interface MenuProps {
  node: FilterNode;
  index: number;
  copyAs: () => void;
  close: () => void;
}

const ChipMenu = ({ node, index, copyAs, close }: MenuProps) => {
  const { setFilters } = useHunt();
  const edit = (change: (filters: readonly FilterNode[], index: number) => FilterNode[]) => () => {
    setFilters((filters) => change(filters, index));
    close();
  };
  return (
    <EuiContextMenu
      size="s"
      initialPanelId="chip"
      data-test-subj="filterChipMenu"
      panels={[
        {
          id: 'chip',
          initialFocusedItemIndex: 0,
          items: [
            {
              name: node.disabled === true ? 'Enable' : 'Disable',
              icon: node.disabled === true ? 'eye' : 'eyeClosed',
              onClick: edit(toggleFilter),
              'data-test-subj': 'filterChipToggle',
            },
            {
              name: node.negated === true ? 'Find what matches' : 'Find what does not match',
              icon: node.negated === true ? 'plusInCircle' : 'minusInCircle',
              onClick: edit(negateFilter),
              'data-test-subj': 'filterChipNegate',
            },
            {
              name: node.pinned === true ? 'Unpin' : 'Pin: keep when others are cleared',
              icon: 'pin',
              onClick: edit(pinFilter),
              'data-test-subj': 'filterChipPin',
            },
            {
              name: 'Copy as…',
              icon: 'copy',
              onClick: () => {
                close();
                copyAs();
              },
              'data-test-subj': 'filterChipCopyAs',
            },
            {
              name: 'Remove',
              icon: 'trash',
              onClick: edit(removeFilter),
              'data-test-subj': 'filterChipMenuRemove',
            },
          ],
        },
      ]}
    />
  );
};
