import React, { useEffect, useState } from 'react';
import { EuiFieldSearch } from '@elastic/eui';

const PAUSE_MS = 350;

interface FindBoxProps {
  /** The text in force. */
  value: string;
  onFind: (text: string) => void;
  label: string;
  placeholder: string;
  width?: number;
  'data-test-subj': string;
}

/** Finds within a list: asked when one stops typing, at once with Enter. */
export const FindBox = ({
  value,
  onFind,
  label,
  placeholder,
  width = 240,
  ...rest
}: FindBoxProps) => {
  const [typed, setTyped] = useState(value);
  const [inForce, setInForce] = useState(value);
  // Back, a link or a reset changes what is in force from outside.
  if (inForce !== value) {
    setInForce(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onFind(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onFind]);
  return (
    <div style={{ flex: 'none', width }}>
      <EuiFieldSearch
        compressed
        isClearable
        value={typed}
        maxLength={200}
        placeholder={placeholder}
        aria-label={label}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={onFind}
        {...rest}
      />
    </div>
  );
};
