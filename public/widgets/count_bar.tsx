import React from 'react';
import { exactCount } from './numbers';

interface CountBarProps {
  count: number;
  /** The largest count of the list, for the bars. */
  most: number;
  /** Parts of the count with their colours, where the bar shows them. */
  parts?: readonly { key: string; count: number; color: string }[];
  title: string;
  onClick: () => void;
  'data-test-subj'?: string;
}

/** A count that can be asked "which ones?", with a thin bar beside. */
export const CountBar = ({ count, most, parts, title, onClick, ...rest }: CountBarProps) => (
  <span className="shCountBar">
    <span aria-hidden>
      <span
        className={parts === undefined ? 'shBar' : 'shBar shBarParts'}
        style={{ width: `${most > 0 ? Math.max(2, (count / most) * 100) : 0}%` }}
      >
        {parts?.map(({ key, count: size, color }) => (
          <span key={key} style={{ flexGrow: size, background: color }} />
        ))}
      </span>
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
