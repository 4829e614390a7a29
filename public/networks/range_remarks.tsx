import React from 'react';
import { EuiIcon, EuiSpacer, EuiText } from '@elastic/eui';
import type { NetworkOverlaps, NetworkRanges } from '../../common/networks';
import { counted } from '../widgets';
import { rewritten } from './draft';
import { duplicateWords, nestingWords } from './words';

const MOST = 4;

interface RemarksProps {
  ranges: string;
  /** The ranges as they are kept; undefined while they cannot be read. */
  cidrs: readonly string[] | undefined;
  overlapsOf: (network: NetworkRanges) => NetworkOverlaps;
}

/** What is worth knowing of the ranges that are typed: how they are kept, and where they overlap. */
export const RangeRemarks = ({ ranges, cidrs, overlapsOf }: RemarksProps) => {
  const overlaps = overlapsOf({ cidrs: [...(cidrs ?? [])] });
  const duplicates = duplicateWords(overlaps, MOST);
  const nestings = nestingWords(overlaps, MOST);
  const kept = rewritten(ranges).slice(0, MOST);
  return (
    <div aria-live="polite" style={{ minHeight: 20 }} data-test-subj="networkRemarks">
      <EuiSpacer size="xs" />
      <EuiText size="xs" color="subdued">
        {cidrs === undefined ? null : <span>{counted(cidrs.length, 'range')}. </span>}
        {kept.map(({ typed, kept: as }) => (
          <span key={typed}>{`${typed} is kept as ${as}. `}</span>
        ))}
        {nestings === undefined ? null : <span>{`It ${nestings}. `}</span>}
      </EuiText>
      {duplicates === undefined ? null : (
        <EuiText size="xs" color="warning">
          <EuiIcon type="warning" size="s" aria-hidden /> {duplicates}: hosts in it get the name
          that comes first in the alphabet.
        </EuiText>
      )}
    </div>
  );
};
