import React from 'react';
import type { HostRow } from '../../common/api';
import { networkReference, type Condition } from '../../common/filters';
import { addFilter, useHunt } from '../hunt';

/** Where a host is: its most specific network, or inside or outside; a click narrows the hunt to it. */
export const NetworkCell = ({ host, field }: { host: HostRow; field: string | string[] }) => {
  const { setFilters } = useHunt();
  const [first, ...others] = host.networks;
  const place = host.inside ? 'inside' : 'outside';
  if (first === undefined) return <span className="shMuted">{place}</span>;
  const node: Condition = { field, op: 'inNetwork', values: [networkReference(first.id)] };
  return (
    <span style={{ display: 'flex', gap: 6, minWidth: 0 }}>
      <button
        type="button"
        className="shButton shValue"
        title={[
          `Filter for hosts in ${first.name}`,
          ...others.map(({ name }) => `also in ${name}`),
          place,
        ].join('\n')}
        onClick={() => setFilters((filters) => addFilter(filters, node))}
        data-test-subj="hostNetwork"
      >
        {first.name}
      </button>
      {host.inside ? null : <span className="shMuted">{place}</span>}
    </span>
  );
};
