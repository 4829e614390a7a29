import React, { useMemo, useState } from 'react';
import { EuiButtonEmpty, EuiPopoverFooter, type EuiSelectableOption } from '@elastic/eui';
import type { SavedNetwork } from '../../common/api';
import { visibleText } from '../../common/eve';
import { kindReference, NETWORK_KIND_NAMES } from '../../common/networks';
import { NetworksFlyout } from '../networks';
import { counted, Dot, Menu, MenuList, useNetworkHue } from '../widgets';
import { networksByKind } from './by_kind';

interface PickerProps {
  networks: readonly SavedNetwork[];
  /** Ids of networks, and references of kinds. */
  chosen: ReadonlySet<string>;
  choose: (ids: string[]) => void;
}

type Option = EuiSelectableOption;

/** All networks and their kinds, several of which may be chosen; and the way to change them. */
export const NetworkPicker = ({ networks, chosen, choose }: PickerProps) => {
  const hueOf = useNetworkHue();
  const [editing, setEditing] = useState<{ returnFocus: () => void }>();
  const options = useMemo((): Option[] => {
    const option = (
      id: string,
      label: string,
      rest: Pick<Option, 'append' | 'prepend'>,
    ): Option => ({ key: id, label, ...(chosen.has(id) ? { checked: 'on' } : {}), ...rest });
    const group = (label: string): Option => ({ label, isGroupLabel: true });
    const kinds = networksByKind(networks).flatMap(({ kind, all, networks: { length } }) => {
      const id = kindReference(kind);
      return length === 0 && !chosen.has(id)
        ? []
        : [option(id, all, { append: <small>{counted(length, 'network')}</small> })];
    });
    return [
      ...(kinds.length === 0 ? [] : [group('By kind'), ...kinds]),
      group('By network'),
      ...networks.map(({ id, name, kind, colour }) =>
        option(id, visibleText(name), {
          prepend: <Dot color={hueOf(colour)} />,
          append: <small>{NETWORK_KIND_NAMES[kind]}</small>,
        }),
      ),
    ];
  }, [networks, chosen, hueOf]);
  const isEmpty = networks.length === 0;
  return (
    <>
      <Menu
        label="Networks and kinds to filter by"
        button={isEmpty ? 'Name your networks' : 'Kinds and networks'}
        instead={isEmpty ? (returnFocus) => setEditing({ returnFocus }) : undefined}
        has="dialog"
        anchorPosition="downRight"
        data-test-subj="networkPicker"
      >
        {({ leaveFor }) => (
          <>
            <MenuList
              label="Networks and kinds"
              find="Search networks and kinds"
              options={options}
              onChange={(next) =>
                choose(next.flatMap(({ key, checked }) => (checked === 'on' && key ? [key] : [])))
              }
              listProps={{ showIcons: true, rowHeight: 32 }}
              height={320}
              emptyMessage="There are no networks."
              noMatchesMessage="No network and no kind has these letters."
            />
            <EuiPopoverFooter paddingSize="s">
              <EuiButtonEmpty
                size="xs"
                iconType="pencil"
                onClick={() => setEditing({ returnFocus: leaveFor() })}
                data-test-subj="networksEdit"
              >
                Edit networks…
              </EuiButtonEmpty>
            </EuiPopoverFooter>
          </>
        )}
      </Menu>
      {editing === undefined ? null : (
        <NetworksFlyout
          close={() => {
            setEditing(undefined);
            editing.returnFocus();
          }}
        />
      )}
    </>
  );
};
