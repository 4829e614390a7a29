import React, { useMemo, useState } from 'react';
import { copyToClipboard, EuiContextMenu, type EuiContextMenuPanelDescriptor } from '@elastic/eui';
import { fieldLabel, type FilterNode } from '../../common/filters';
import { addFilter, replaceFilters, useHunt, useNetworkLookup } from '../hunt';
import { useLevers, type FieldValue } from '../widgets';
import { fieldsOfValue, isValue, moreChoices, takesParts } from './choices';
import { PartForm } from './part_form';
import { TopValuesList } from './top_values_list';
import { useLookupLinks } from './use_lookup_links';
import { ValueHead } from './value_head';

const WIDTH = 340;

interface MenuProps {
  of: FieldValue;
  close: () => void;
  openEverything: () => void;
}

type Panel = EuiContextMenuPanelDescriptor;
type Item = NonNullable<Panel['items']>[number];

/** The one menu that every value has: what it is and how common, and every way to go on from it. */
export const ValueMenu = ({ of, close, openEverything }: MenuProps) => {
  const { setFilters } = useHunt();
  const { marks } = useLevers();
  const { networksOf } = useNetworkLookup();
  const links = useLookupLinks(of);
  const [isMarked] = useState(() => marks.has(of));
  const more = useMemo(() => moreChoices(of, networksOf), [of, networksOf]);
  const add = (filter: FilterNode) => {
    setFilters((filters) => addFilter(filters, filter));
    close();
  };
  const fields = fieldsOfValue(of);
  const items: Item[] = [
    {
      name: 'Filter for',
      icon: 'plusInCircle',
      onClick: () => add(isValue(of)),
      'data-test-subj': 'valueFilterFor',
    },
    {
      name: 'Filter out',
      icon: 'minusInCircle',
      onClick: () => add(isValue(of, true)),
      'data-test-subj': 'valueFilterOut',
    },
    {
      name: 'Only this, in place of the other filters',
      icon: 'bullseye',
      onClick: () => {
        setFilters((filters) => replaceFilters(filters, isValue(of)));
        close();
      },
      'data-test-subj': 'valueOnlyThis',
    },
    ...(takesParts(of)
      ? [
          {
            name: 'Part of it, or with wildcards',
            icon: 'asterisk',
            panel: 'part',
            'data-test-subj': 'valuePart',
          },
        ]
      : []),
    {
      name: 'More filters',
      icon: 'filter',
      panel: 'more',
      'data-test-subj': 'valueMore',
    },
    { isSeparator: true as const, key: 'about' },
    {
      name: fields.length === 1 ? 'Top values of this field' : 'Top values of these fields',
      icon: 'visBarHorizontal',
      panel: 'top',
      'data-test-subj': 'valueTop',
    },
    {
      name: 'Everything about this value',
      icon: 'inspect',
      onClick: () => {
        openEverything();
        close();
      },
      'data-test-subj': 'valueEverything',
    },
    ...(links.length > 0
      ? [
          {
            name: 'Look up outside',
            icon: 'popout',
            panel: 'lookups',
            'data-test-subj': 'valueLookups',
          },
        ]
      : []),
    { isSeparator: true as const, key: 'hand' },
    {
      name: isMarked ? 'Take the mark off' : 'Mark, to filter for several (Shift+click)',
      icon: isMarked ? 'starFilled' : 'starEmpty',
      onClick: () => {
        marks.toggle(of);
        close();
      },
      'data-test-subj': 'valueMark',
    },
    {
      name: 'Copy',
      icon: 'copy',
      onClick: () => {
        copyToClipboard(String(of.value));
        close();
      },
      'data-test-subj': 'valueCopy',
    },
  ];
  const panels: Panel[] = [
    { id: 'value', initialFocusedItemIndex: 0, width: WIDTH, items },
    {
      id: 'part',
      title: 'Part of it, or with wildcards',
      width: WIDTH,
      content: <PartForm of={of} apply={add} />,
    },
    {
      id: 'more',
      title: 'More filters',
      width: WIDTH,
      items: more.map(({ id, name, filter }) => ({
        name,
        key: id,
        onClick: () => add(filter),
        'data-test-subj': `valueMore-${id}`,
      })),
    },
    {
      id: 'top',
      title: fields.length === 1 ? `Top values: ${fieldLabel(fields[0] ?? '')}` : 'Top values',
      width: WIDTH,
      content: <TopValuesList fields={fields} add={add} />,
    },
    {
      id: 'lookups',
      title: 'Look up outside: the value is sent there',
      width: WIDTH,
      items: links.map(({ name, host, url }) => ({
        name: (
          <>
            {name} <span className="shMuted">{host}</span>
          </>
        ),
        key: url,
        href: url,
        target: '_blank',
        rel: 'noopener noreferrer',
        onClick: close,
        'data-test-subj': 'valueLookup',
      })),
    },
  ];
  return (
    <div
      style={{ width: WIDTH, maxHeight: 'calc(100vh - 32px)', overflowY: 'auto' }}
      data-value-menu=""
    >
      <ValueHead of={of} />
      <EuiContextMenu size="s" initialPanelId="value" data-test-subj="valueMenu" panels={panels} />
    </div>
  );
};
