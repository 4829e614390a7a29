import React, { useState } from 'react';
import { EuiIcon, EuiPopover, type EuiSelectableOption } from '@elastic/eui';
import { exactCount, MenuList } from '../widgets';

export interface Choice {
  /** Undefined: a heading of the choices below it. */
  id?: string;
  label: string;
  count?: number;
}

interface ChoiceButtonProps {
  label: string;
  /** The choice in force, in words. */
  chosen: string | undefined;
  chosenId: string | undefined;
  choices: readonly Choice[] | undefined;
  onChoose: (id: string | undefined) => void;
  none: string;
  'data-test-subj': string;
}

/** One of many choices with their counts; the one in force again takes it back. */
export const ChoiceButton = ({
  label,
  chosen,
  chosenId,
  choices,
  onChoose,
  none,
  ...rest
}: ChoiceButtonProps) => {
  const [isOpen, setOpen] = useState(false);
  const options = (choices ?? []).map(({ id, label: name, count }): EuiSelectableOption => ({
    label: name,
    ...(id === undefined
      ? { isGroupLabel: true }
      : {
          key: id,
          checked: id === chosenId ? 'on' : undefined,
          append: <span className="shNumber shMuted">{exactCount(count)}</span>,
        }),
  }));
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      aria-label={label}
      button={
        <button
          type="button"
          className="shButton shSwitch"
          style={{ height: 26, fontSize: 12 }}
          data-on={chosen !== undefined}
          aria-expanded={isOpen}
          onClick={() => setOpen((now) => !now)}
          {...rest}
        >
          {chosen === undefined ? label : `${label}: ${chosen}`}
          <EuiIcon type="arrowDown" size="s" aria-hidden />
        </button>
      }
    >
      <MenuList
        label={label}
        find="Find"
        width={320}
        singleSelection
        options={options}
        isLoading={choices === undefined}
        loadingMessage="Looking for them"
        emptyMessage={none}
        listProps={{ showIcons: true, bordered: false }}
        onChange={(_, __, changed) => {
          onChoose(changed.checked === 'on' ? changed.key : undefined);
          setOpen(false);
        }}
      />
    </EuiPopover>
  );
};
