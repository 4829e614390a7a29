import React, { useMemo, useRef, useState } from 'react';
import {
  EuiButtonEmpty,
  EuiPopover,
  EuiPopoverFooter,
  EuiSelectable,
  type EuiSelectableOption,
} from '@elastic/eui';
import type { SavedNetwork } from '../../common/api';
import { visibleText } from '../../common/eve';
import { kindReference, NETWORK_KIND_NAMES, NETWORK_KINDS } from '../../common/networks';
import { NetworksFlyout } from '../networks';
import { counted, Dot, returnFocusTo, useNetworkHue } from '../widgets';

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
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [editing, setEditing] = useState<{ returnFocus: () => void }>();
  const options = useMemo((): Option[] => {
    const option = (
      id: string,
      label: string,
      rest: Pick<Option, 'append' | 'prepend'>,
    ): Option => ({ key: id, label, ...(chosen.has(id) ? { checked: 'on' } : {}), ...rest });
    const group = (label: string): Option => ({ label, isGroupLabel: true });
    const kinds = NETWORK_KINDS.flatMap((kind) => {
      const count = networks.filter((network) => network.kind === kind).length;
      const id = kindReference(kind);
      if (count === 0 && !chosen.has(id)) return [];
      const name = NETWORK_KIND_NAMES[kind];
      return [
        option(id, `Any of kind ${name}`, { append: <small>{counted(count, 'network')}</small> }),
      ];
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
  const edit = () => {
    setOpen(false);
    setEditing({ returnFocus: returnFocusTo(button.current) });
  };
  return (
    <>
      <EuiPopover
        isOpen={isOpen}
        closePopover={() => setOpen(false)}
        panelPaddingSize="none"
        anchorPosition="downRight"
        aria-label="Networks and kinds to filter by"
        button={
          <EuiButtonEmpty
            buttonRef={button}
            size="xs"
            color="text"
            iconType="arrowDown"
            iconSide="right"
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => (networks.length === 0 ? edit() : setOpen(!isOpen))}
            data-test-subj="networkPicker"
          >
            {networks.length === 0 ? 'Name your networks' : 'Kinds and networks'}
          </EuiButtonEmpty>
        }
      >
        <div style={{ width: 340 }}>
          <EuiSelectable
            searchable
            aria-label="Networks and kinds"
            options={options}
            onChange={(next) =>
              choose(next.flatMap(({ key, checked }) => (checked === 'on' && key ? [key] : [])))
            }
            listProps={{ showIcons: true, rowHeight: 32 }}
            searchProps={{ compressed: true, placeholder: 'Search networks and kinds' }}
            height={320}
            emptyMessage="There are no networks."
            noMatchesMessage="No network and no kind has these letters."
          >
            {(list, search) => (
              <>
                <div style={{ padding: 8 }}>{search}</div>
                {list}
              </>
            )}
          </EuiSelectable>
        </div>
        <EuiPopoverFooter paddingSize="s">
          <EuiButtonEmpty size="xs" iconType="pencil" onClick={edit} data-test-subj="networksEdit">
            Edit networks…
          </EuiButtonEmpty>
        </EuiPopoverFooter>
      </EuiPopover>
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
