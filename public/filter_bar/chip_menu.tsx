import React from 'react';
import {
  EuiContextMenu,
  type EuiContextMenuPanelDescriptor,
  type EuiContextMenuPanelItemDescriptor,
} from '@elastic/eui';
import { cutMiddle } from '../../common/eve';
import { describeFilter, isGuided, type FilterNode } from '../../common/filters';
import {
  apartMeans,
  editAt,
  groupKind,
  joinFilters,
  moveFilter,
  negateFilter,
  pinFilter,
  removeFilter,
  takenApart,
  toggleFilter,
  useFilterNames,
  useGuidedLookup,
  useHunt,
  type GroupKind,
} from '../hunt';

interface MenuProps {
  node: FilterNode;
  index: number;
  /** Opens the form or the tree of the filter; undefined where there is none. */
  edit: (() => void) | undefined;
  copyAs: () => void;
  close: () => void;
  /** The filter stands at another place now. */
  moved: (to: number) => void;
}

const LONGEST = 60;

/** The other filters, to make a group with one of them. */
const useJoinItems = ({ index, close }: MenuProps, kind: GroupKind) => {
  const { state, setFilters } = useHunt();
  const names = useFilterNames();
  return state.filters.flatMap((other, at): EuiContextMenuPanelItemDescriptor[] =>
    at === index
      ? []
      : [
          {
            name: cutMiddle(describeFilter(other, { ...names, mostValues: 3 }), LONGEST),
            onClick: () => {
              setFilters((filters) => joinFilters(filters, index, at, kind));
              close();
            },
            'data-test-subj': `filterChipJoin-${at}`,
          },
        ],
  );
};

const apartName = (node: FilterNode): string =>
  apartMeans(node) === 'narrower' ? 'Take apart: all must match then' : 'Take apart';

/** What can be done with one filter. */
export const ChipMenu = (props: MenuProps) => {
  const { node, index, edit, copyAs, close, moved } = props;
  const { state, setFilters } = useHunt();
  const guided = useGuidedLookup();
  const others = useJoinItems(props, 'any');
  const last = state.filters.length - 1;
  const change = (make: (filters: readonly FilterNode[], index: number) => FilterNode[]) => () => {
    setFilters((filters) => make(filters, index));
    close();
  };
  const move = (to: number) => () => {
    setFilters((filters) => moveFilter(filters, index, to));
    close();
    moved(to);
  };
  const inside = isGuided(node) ? guided(node.guided)?.filter : undefined;
  const items: EuiContextMenuPanelItemDescriptor[] = [
    ...(edit === undefined
      ? []
      : [
          {
            name: groupKind(node) === undefined ? 'Edit…' : 'Edit the group…',
            icon: 'pencil',
            onClick: edit,
            'data-test-subj': 'filterChipEdit',
          },
        ]),
    {
      name: node.disabled === true ? 'Enable' : 'Disable',
      icon: node.disabled === true ? 'eye' : 'eyeClosed',
      onClick: change(toggleFilter),
      'data-test-subj': 'filterChipToggle',
    },
    {
      name: node.negated === true ? 'Find what matches' : 'Find what does not match',
      icon: node.negated === true ? 'plusInCircle' : 'minusInCircle',
      onClick: change(negateFilter),
      'data-test-subj': 'filterChipNegate',
    },
    {
      name: node.pinned === true ? 'Unpin' : 'Pin: keep when others are cleared',
      icon: 'pin',
      onClick: change(pinFilter),
      'data-test-subj': 'filterChipPin',
    },
    ...(others.length === 0
      ? []
      : [
          {
            name: 'Either this or …',
            icon: 'branch',
            panel: 'join',
            'data-test-subj': 'filterChipJoin',
          },
        ]),
    ...(groupKind(node) === undefined
      ? []
      : [
          {
            name: apartName(node),
            icon: 'unlink',
            disabled: apartMeans(node) === 'impossible',
            toolTipContent:
              apartMeans(node) === 'impossible'
                ? 'Filters side by side cannot say "not all of these". Let the group find what matches first.'
                : undefined,
            onClick: change((filters) => editAt(filters, [index], takenApart)),
            'data-test-subj': 'filterChipApart',
          },
        ]),
    ...(inside === undefined
      ? []
      : [
          {
            name: 'Turn into its conditions, to edit them',
            icon: 'unlink',
            onClick: change((filters) =>
              editAt(filters, [index], ({ negated, disabled, pinned }) => [
                {
                  ...(negated === true ? { all: [inside], negated } : inside),
                  ...(disabled === true ? { disabled } : {}),
                  ...(pinned === true ? { pinned } : {}),
                },
              ]),
            ),
            'data-test-subj': 'filterChipOpen',
          },
        ]),
    ...(last === 0
      ? []
      : [
          {
            name: 'Move left',
            icon: 'sortLeft',
            disabled: index === 0,
            onClick: move(index - 1),
            'data-test-subj': 'filterChipLeft',
          },
          {
            name: 'Move right',
            icon: 'sortRight',
            disabled: index === last,
            onClick: move(index + 1),
            'data-test-subj': 'filterChipRight',
          },
        ]),
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
      onClick: change(removeFilter),
      'data-test-subj': 'filterChipMenuRemove',
    },
  ];
  const panels: EuiContextMenuPanelDescriptor[] = [
    { id: 'chip', initialFocusedItemIndex: 0, items, width: 300 },
    { id: 'join', title: 'Either this or …', items: others, width: 420 },
  ];
  return (
    <EuiContextMenu
      size="s"
      initialPanelId="chip"
      data-test-subj="filterChipMenu"
      panels={panels}
    />
  );
};
