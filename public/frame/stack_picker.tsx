import React, { useMemo } from 'react';
import type { EuiSelectableOption } from '@elastic/eui';
import { fieldLabel } from '../../common/filters';
import { findFields } from '../add_filter';
import { useHunt } from '../hunt';
import { Menu, MenuList } from '../widgets';

export const EVENT_TYPE = 'event_type';

/** What people stack by most, before all other fields. */
const USUAL = [
  EVENT_TYPE,
  'tag',
  'alert.severity',
  'alert.signature',
  'alert.category',
  'app_proto',
  'proto',
  'host',
  'src_ip',
  'dest_ip',
  'dest_port',
];

/** What the timeline is stacked by, in words. */
export const stackName = (field: string): string => {
  if (field === EVENT_TYPE) return 'event type';
  if (field === 'tag') return 'tag';
  const label = fieldLabel(field);
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
};

/** Chooses the field whose values stack the timeline. */
export const StackPicker = () => {
  const { state, update } = useHunt();
  const chosen = state.stackBy ?? EVENT_TYPE;
  const choose = (field: string) =>
    update(({ stackBy: _, ...now }) => (field === EVENT_TYPE ? now : { ...now, stackBy: field }));
  return (
    <Menu
      label="What the timeline is stacked by"
      button={`by ${stackName(chosen)}`}
      has="listbox"
      data-test-subj="stackBy"
    >
      {({ close }) => (
        <FieldList
          chosen={chosen}
          choose={(field) => {
            close();
            choose(field);
          }}
        />
      )}
    </Menu>
  );
};

const FieldList = ({ chosen, choose }: { chosen: string; choose: (field: string) => void }) => {
  const options = useMemo(() => {
    const others = findFields('').map(({ path }) => path);
    return [...new Set([...USUAL, ...others])].map((path): EuiSelectableOption => {
      const name = stackName(path);
      return {
        key: path,
        label: path === name || path === 'tag' || path === EVENT_TYPE ? name : `${name} · ${path}`,
        checked: path === chosen ? 'on' : undefined,
        'data-test-subj': `stackBy-${path}`,
      };
    });
  }, [chosen]);
  return (
    <MenuList
      label="Fields"
      find="Field"
      options={options}
      singleSelection="always"
      listProps={{ rowHeight: 30 }}
      height={300}
      onChange={(_, __, changed) => {
        if (typeof changed.key === 'string') choose(changed.key);
      }}
    />
  );
};
