import React from 'react';
import { exactCount } from './numbers';

interface CountBarProps {
  count: number;
  /** The largest count of the list, for the bars. */
  most: number;
  title: string;
  onClick: () => void;
  'data-test-subj'?: string;
}

/** A count that can be asked "which ones?", with a thin bar beside. */
export const CountBar = ({ count, most, title, onClick, ...rest }: CountBarProps) => (
  <span className="shCountBar">
    <span aria-hidden>
      <span
        className="shBar"
        style={{ width: `${most > 0 ? Math.max(2, (count / most) * 100) : 0}%` }}
      />
    </span>
    <button
      type="button"
      className="shButton shValue shNumber"
      title={title}
      onClick={onClick}
      {...rest}
    >
      {exactCount(count)}
    </button>
  </span>
);
