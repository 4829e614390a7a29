import React from 'react';
import type { HostRow } from '../../common/api';
import type { Condition } from '../../common/filters';
import { addFilter, useHunt } from '../hunt';
import { DASH } from '../widgets';

interface NetworkNameProps {
  networks: HostRow['networks'];
  field: string | string[];
  reference: (id: string) => string;
}

/** The most specific network of a host; a click narrows the hunt to it. */
export const NetworkName = ({ networks, field, reference }: NetworkNameProps) => {
  const { setFilters } = useHunt();
  const [first, ...others] = networks;
  if (first === undefined) return <span className="shMuted">{DASH}</span>;
  const node: Condition = { field, op: 'inNetwork', values: [reference(first.id)] };
  return (
    <button
      type="button"
      className="shButton shValue"
      title={[`Only hosts in ${first.name}`, ...others.map(({ name }) => `in ${name}`)].join(', ')}
      onClick={() => setFilters((filters) => addFilter(filters, node))}
      data-test-subj="hostNetwork"
    >
      {first.name}
    </button>
  );
};
