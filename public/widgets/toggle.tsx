import React, { type ReactNode } from 'react';
import { Dot } from './event_type';

interface ToggleProps {
  on: boolean;
  color: string;
  label: string;
  count?: ReactNode;
  title?: string;
  onClick: () => void;
  'data-test-subj': string;
}

/** A switch of the frame: dot, word, count. */
export const Toggle = ({ on, color, label, count, onClick, ...rest }: ToggleProps) => (
  <button type="button" className="shButton shSwitch" aria-pressed={on} onClick={onClick} {...rest}>
    <Dot color={color} filled={on} />
    {label}
    {count === undefined ? null : <span className="shNumber">{count}</span>}
  </button>
);
