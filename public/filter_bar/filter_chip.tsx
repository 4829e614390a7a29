import React, { useState, type KeyboardEvent } from 'react';
import { EuiIcon, EuiIconTip, EuiPopover, EuiToolTip, useEuiTheme } from '@elastic/eui';
import { cutMiddle } from '../../common/eve';
import { describeFilter, isCondition, isGuided, type FilterNode } from '../../common/filters';
import { ConditionForm, toTyped } from '../add_filter';
import { CopyAsDialog } from '../filters_travel';
import {
  editAt,
  groupKind,
  moveFilter,
  removeFilter,
  suspendedBy,
  useFilterNames,
  useHunt,
} from '../hunt';
import { TipList } from '../widgets';
import { ChipMenu } from './chip_menu';
import { GroupTree } from './group_tree';
import { useChipDrag } from './use_chip_drag';
import { WithoutCount } from './without_count';

interface ChipProps {
  node: FilterNode;
  index: number;
  /** What some of the indices cannot answer about it. */
  notes: readonly string[];
  /** Gives the focus to the chip at a place, once it is there. */
  focusAt: (place: number) => void;
}

const LONGEST = 90;

type Panel = 'menu' | 'edit' | undefined;

/** One filter, read as a sentence; a click opens its menu, Delete removes it, Shift and arrows move it. */
export const FilterChip = ({ node, index, notes, focusAt }: ChipProps) => {
  const { state, setFilters } = useHunt();
  const { colors } = useEuiTheme().euiTheme;
  const [panel, setPanel] = useState<Panel>();
  const [copying, setCopying] = useState(false);
  const names = useFilterNames();
  const drag = useChipDrag(index, focusAt);
  const full = describeFilter(node, names);
  const text = cutMiddle(describeFilter(node, { ...names, mostValues: 3 }), LONGEST);
  const suspender = suspendedBy(state.filters, index);
  const isOff = node.disabled === true;
  const close = () => setPanel(undefined);
  const remove = () => {
    setFilters((filters) => removeFilter(filters, index));
    focusAt(Math.max(0, index - 1));
  };
  const move = (to: number) => {
    if (to < 0 || to >= state.filters.length) return;
    setFilters((filters) => moveFilter(filters, index, to));
    focusAt(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMove = event.shiftKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight');
    if (isMove) move(index + (event.key === 'ArrowLeft' ? -1 : 1));
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else return;
    event.preventDefault();
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
  const typed = isCondition(node) ? toTyped(node) : undefined;
  const canEdit = typed !== undefined || groupKind(node) !== undefined;
  return (
    <span
      className="shChip"
      role="listitem"
      style={{ borderLeftColor: edge, opacity: isOff ? 0.65 : 1 }}
      {...drag}
      data-test-subj="filterChip"
    >
      <EuiPopover
        isOpen={panel !== undefined}
        closePopover={close}
        panelPaddingSize={panel === 'edit' ? 'm' : 'none'}
        anchorPosition="downLeft"
        aria-label={`What to do with the filter ${full}`}
        style={{ minWidth: 0 }}
        button={
          <EuiToolTip
            content={
              panel === undefined ? (
                <>
                  <span style={{ overflowWrap: 'anywhere' }}>
                    {cutMiddle(full, 600)}
                    {standing}
                  </span>
                  <br />
                  <WithoutCount node={node} index={index} />
                </>
              ) : undefined
            }
            delay="long"
            position="bottom"
            anchorProps={{ style: { minWidth: 0, display: 'flex' } }}
            disableScreenReaderOutput
          >
            <button
              type="button"
              className="shButton shChipText"
              style={{ textDecoration: isOff ? 'line-through' : undefined }}
              aria-label={`Filter: ${text}${standing}${text === full ? '' : `. In full: ${full}`}`}
              aria-haspopup="menu"
              aria-expanded={panel !== undefined}
              onClick={() => setPanel(panel === undefined ? 'menu' : undefined)}
              onKeyDown={onKeyDown}
              data-chip={index}
              data-test-subj="filterChipText"
            >
              {node.pinned === true ? (
                <EuiIcon type="pinFilled" size="s" style={{ marginRight: 4 }} aria-label="Pinned" />
              ) : null}
              {text}
            </button>
          </EuiToolTip>
        }
      >
        {panel === 'menu' ? (
          <ChipMenu
            node={node}
            index={index}
            edit={canEdit ? () => setPanel('edit') : undefined}
            copyAs={() => setCopying(true)}
            close={close}
            moved={focusAt}
          />
        ) : null}
        {panel === 'edit' && typed !== undefined ? (
          <ConditionForm
            initial={typed}
            submit="Change the filter"
            onSubmit={(filter) => {
              const flags = {
                ...(isOff ? { disabled: true } : {}),
                ...(node.pinned === true ? { pinned: true } : {}),
              };
              setFilters((now) => editAt(now, [index], () => [{ ...filter, ...flags }]));
              close();
            }}
          />
        ) : null}
        {panel === 'edit' && groupKind(node) !== undefined ? (
          <GroupTree node={node} path={[index]} />
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
