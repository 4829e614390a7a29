import React from 'react';
import type { EventRow } from '../../common/api';
import { textOf } from '../../common/events';
import { canonicalAddress } from '../../common/networks';
import { useNetworkLookup } from '../hunt';
import { DASH, NetworkName, Value } from '../widgets';

type Event = EventRow['event'];
type Side = 'src' | 'dest';

/** As long as the longest IPv4 address: up to there an address is never cut. */
const SHORT = 15;

const Address = ({ event, side }: { event: Event; side: Side }) => {
  const field = `${side}_ip`;
  const ip = textOf(event, field);
  const port = textOf(event, `${side}_port`);
  if (ip === undefined) return <>{DASH}</>;
  return (
    <span style={{ display: 'flex', minWidth: 0, flexShrink: ip.length > SHORT ? 1 : 0 }}>
      <Value field={field} value={ip} mono>
        {canonicalAddress(ip) ?? ip}
      </Value>
      {port === undefined ? null : (
        <span style={{ flex: 'none' }}>
          <span className="shMuted shMono">:</span>
          <Value field={`${side}_port`} value={port} mono />
        </span>
      )}
    </span>
  );
};

const Place = ({ ip, field }: { ip: string; field: string }) => {
  const lookup = useNetworkLookup();
  const networks = lookup.networksOf(ip);
  return networks.length > 0 ? (
    <NetworkName networks={networks} field={field} most={24} />
  ) : (
    <>{lookup.isInside(ip) ? 'inside' : 'outside'}</>
  );
};

/** The network definition of an end, the most specific one, else inside or outside. */
const usePlaceOf = (): ((event: Event, side: Side) => string) => {
  const lookup = useNetworkLookup();
  return (event, side) => {
    const ip = textOf(event, `${side}_ip`);
    if (ip === undefined) return '';
    const [network] = lookup.networksOf(ip);
    return network?.name ?? (lookup.isInside(ip) ? 'inside' : 'outside');
  };
};

const Places = ({ event }: { event: Event }) => {
  const source = textOf(event, 'src_ip');
  const destination = textOf(event, 'dest_ip');
  return (
    <span className="shLine shMuted shSmall">
      {source === undefined ? DASH : <Place ip={source} field="src_ip" />} →{' '}
      {destination === undefined ? DASH : <Place ip={destination} field="dest_ip" />}
    </span>
  );
};

/** Source and destination; where there is room, the networks that they are in below. */
export const EndsCell = ({ event, roomy }: { event: Event; roomy: boolean }) => {
  const placeOf = usePlaceOf();
  return (
    <span title={roomy ? undefined : `${placeOf(event, 'src')} → ${placeOf(event, 'dest')}`}>
      {/* Both ends give way alike: a long source must not push the destination out of sight. */}
      <span style={{ display: 'flex', gap: 6 }}>
        <Address event={event} side="src" />
        <span className="shMuted">→</span>
        <Address event={event} side="dest" />
      </span>
      {roomy ? <Places event={event} /> : null}
    </span>
  );
};
