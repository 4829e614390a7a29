import React from 'react';
import type { HostRow } from '../../common/api';
import { NetworkName } from '../widgets';

/** Where a host is: its most specific network, or inside or outside; a click narrows the hunt to it. */
export const NetworkCell = ({ host, field }: { host: HostRow; field: string | string[] }) => {
  const place = host.inside ? 'inside' : 'outside';
  if (host.networks.length === 0) return <span className="shMuted">{place}</span>;
  return (
    <span style={{ display: 'flex', gap: 6, minWidth: 0 }}>
      <NetworkName networks={host.networks} field={field} />
      {host.inside ? null : <span className="shMuted">{place}</span>}
    </span>
  );
};
