import React, { useMemo, useState } from 'react';
import {
  EuiButtonEmpty,
  EuiPopover,
  EuiPopoverTitle,
  EuiSelectable,
  type EuiSelectableOption,
} from '@elastic/eui';
import { fieldLabel } from '../../common/filters';
import { findFields } from '../add_filter';
import { useHunt } from '../hunt';

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
  const [open, setOpen] = useState(false);
  const chosen = state.stackBy ?? EVENT_TYPE;
  const choose = (field: string) => {
    setOpen(false);
    update(({ stackBy: _, ...now }) => (field === EVENT_TYPE ? now : { ...now, stackBy: field }));
  };
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downLeft"
      aria-label="What the timeline is stacked by"
      button={
        <EuiButtonEmpty
          size="xs"
          color="text"
          iconType="arrowDown"
          iconSide="right"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-test-subj="stackBy"
        >
          by {stackName(chosen)}
        </EuiButtonEmpty>
      }
    >
      {open ? <FieldList chosen={chosen} choose={choose} /> : null}
    </EuiPopover>
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
    <EuiSelectable
      aria-label="Fields"
      options={options}
      singleSelection="always"
      searchable
      searchProps={{ compressed: true, placeholder: 'Field', autoFocus: true }}
      listProps={{ rowHeight: 30 }}
      height={300}
      onChange={(_, __, changed) => {
        if (typeof changed.key === 'string') choose(changed.key);
      }}
    >
      {(list, search) => (
        <div style={{ width: 340 }}>
          <EuiPopoverTitle paddingSize="s">{search}</EuiPopoverTitle>
          {list}
        </div>
      )}
    </EuiSelectable>
  );
};
