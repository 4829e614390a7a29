import React from 'react';
import type { HostFact } from '../../common/api';
import { NAME_SOURCE_WORDS, nameField } from '../../common/hosts';
import { DASH, nameLines, Value } from '../widgets';

/** The names of a host, the most seen first; where each was seen stands in the tip. */
export const NamesCell = ({ names }: { names: HostFact['names'] | undefined }) => {
  if (names === undefined) return <span className="shSkeleton" style={{ width: '55%' }} />;
  const [first, ...others] = names;
  if (first === undefined) return <span className="shMuted">{DASH}</span>;
  return (
    <span style={{ display: 'flex', minWidth: 0, gap: 6 }}>
      <Value field={nameField(first.from)} value={first.name} most={48} />
      <span className="shMuted" style={{ flex: 'none' }} title={nameLines(names)}>
        {others.length === 0 ? NAME_SOURCE_WORDS[first.from] : `+${others.length}`}
      </span>
    </span>
  );
};
