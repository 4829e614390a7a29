import React, { useState, type ReactNode } from 'react';
import {
  EuiButtonEmpty,
  EuiPopover,
  EuiSelectable,
  type EuiSelectableOption,
  type EuiSelectableProps,
} from '@elastic/eui';
import { returnFocusTo } from './return_focus';

interface OpenMenu {
  close: () => void;
  /** Closes it for something that opens in its stead; the result gives the button the focus again. */
  leaveFor: () => () => void;
}

interface MenuProps {
  /** What is in it, for those who do not see it. */
  label: string;
  button: ReactNode;
  has: 'menu' | 'dialog' | 'listbox';
  anchorPosition?: 'downLeft' | 'downRight';
  /** What a click does while there is nothing to choose from, given what returns the focus. */
  instead?: ((returnFocus: () => void) => void) | undefined;
  children: (menu: OpenMenu) => ReactNode;
  'data-test-subj': string;
}

/** A quiet button with an arrow, and what it opens below itself. */
export const Menu = ({
  label,
  button,
  has,
  anchorPosition = 'downLeft',
  instead,
  children,
  ...rest
}: MenuProps) => {
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const leaveFor = () => {
    close();
    return returnFocusTo(opener);
  };
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={close}
      panelPaddingSize="none"
      anchorPosition={anchorPosition}
      aria-label={label}
      button={
        <EuiButtonEmpty
          buttonRef={setOpener}
          size="xs"
          color="text"
          iconType="arrowDown"
          iconSide="right"
          aria-haspopup={has}
          aria-expanded={isOpen}
          onClick={() => (instead === undefined ? setOpen(!isOpen) : instead(leaveFor()))}
          {...rest}
        >
          {button}
        </EuiButtonEmpty>
      }
    >
      {isOpen ? children({ close, leaveFor }) : null}
    </EuiPopover>
  );
};

interface MenuListProps extends Omit<EuiSelectableProps, 'children' | 'searchable' | 'aria-label'> {
  label: string;
  /** What stands in the field while nothing is looked for. */
  find: string;
  options: EuiSelectableOption[];
  width?: number;
}

/** The list of a menu, with a field to find in it. */
export const MenuList = ({ label, find, width = 340, ...rest }: MenuListProps) => (
  <EuiSelectable
    {...rest}
    aria-label={label}
    searchable
    searchProps={{ compressed: true, placeholder: find, autoFocus: true }}
  >
    {(list, search) => (
      <div style={{ width }}>
        <div style={{ padding: 8 }}>{search}</div>
        {list}
      </div>
    )}
  </EuiSelectable>
);
