import React, { type ReactNode } from 'react';
import { cutMiddle } from '../../common/eve';
import { shownValue, type FieldValue } from './value_menu';
import { useOpenValueMenu } from './value_menu_host';

interface ValueProps extends FieldValue {
  /** What stands for the value on the screen; the value itself when left out. */
  children?: ReactNode;
  mono?: boolean;
  /** Most characters shown; longer values are cut in the middle. */
  most?: number;
}

/** A value of an event or host, with the one menu that every value has. */
export const Value = ({ field, value, children, mono = false, most = 200 }: ValueProps) => {
  const open = useOpenValueMenu();
  const text = shownValue(value);
  return (
    <button
      type="button"
      className={`shButton shValue${mono ? ' shMono' : ''}`}
      title={text}
      aria-haspopup="menu"
      onClick={(event) => {
        event.stopPropagation();
        open(event.currentTarget, { field, value });
      }}
      data-test-subj="value"
    >
      {children ?? cutMiddle(text, most)}
    </button>
  );
};
