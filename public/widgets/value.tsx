import React, { type ReactNode } from 'react';
import { cutMiddle } from '../../common/eve';
import { shownValue, useIsMarked, useLevers, type FieldValue } from './value_levers';

interface ValueProps extends FieldValue {
  /** What stands for the value on the screen; the value itself when left out. */
  children?: ReactNode;
  mono?: boolean;
  /** Most characters shown; longer values are cut in the middle. */
  most?: number;
}

/** Texts up to this long are not cut in the middle, but where they end. */
const SHORT = 26;
const END = 10;

/** A text whose middle gives way where there is not enough room: its end stays in sight. */
const Cut = ({ text }: { text: string }) => {
  const chars = Array.from(text);
  return (
    <span className="shCut">
      <span>{chars.slice(0, -END).join('')}</span>
      <span>{chars.slice(-END).join('')}</span>
    </span>
  );
};

/**
 * A value of an event or host, with the one menu that every value has. With the shift key a click
 * marks it, to be filtered for together with others.
 */
export const Value = ({ field, value, children, mono = false, most = 200 }: ValueProps) => {
  const { openMenu, marks } = useLevers();
  const isMarked = useIsMarked({ field, value });
  const text = shownValue(value);
  const shown = cutMiddle(typeof children === 'string' ? children : text, most);
  return (
    <button
      type="button"
      className={`shButton shValue${mono ? ' shMono' : ''}`}
      title={text}
      aria-haspopup="menu"
      data-marked={isMarked ? 'true' : undefined}
      onMouseDown={(event) => {
        // Else the browser selects the text between two clicks.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        event.stopPropagation();
        if (event.shiftKey) marks.toggle({ field, value });
        else openMenu(event.currentTarget, { field, value });
      }}
      data-test-subj="value"
    >
      {children !== undefined && typeof children !== 'string' ? (
        children
      ) : shown.length > SHORT ? (
        <Cut text={shown} />
      ) : (
        shown
      )}
      {isMarked ? <span className="shHidden"> (marked)</span> : null}
    </button>
  );
};
