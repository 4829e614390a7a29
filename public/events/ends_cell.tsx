import React from 'react';
import type { EventRow } from '../../common/api';
import { textOf } from '../../common/events';
import { canonicalAddress } from '../../common/networks';
import { useNetworkLookup } from '../hunt';
import { DASH, Value } from '../widgets';

type Event = EventRow['event'];
type Side = 'src' | 'dest';

const Address = ({ event, side }: { event: Event; side: Side }) => {
  const field = `${side}_ip`;
  const ip = textOf(event, field);
  const port = textOf(event, `${side}_port`);
  if (ip === undefined) return <>{DASH}</>;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Value field={field} value={ip} mono>
        {canonicalAddress(ip) ?? ip}
      </Value>
      {port === undefined ? null : (
        <>
          <span className="shMuted shMono">:</span>
          <Value field={`${side}_port`} value={port} mono />
        </>
      )}
    </span>
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

/** Source and destination; where there is room, the networks that they are in below. */
export const EndsCell = ({ event, roomy }: { event: Event; roomy: boolean }) => {
  const placeOf = usePlaceOf();
  const places = `${placeOf(event, 'src')} → ${placeOf(event, 'dest')}`;
  return (
    <span title={roomy ? undefined : places}>
      <Address event={event} side="src" /> <span className="shMuted">→</span>{' '}
      <Address event={event} side="dest" />
      {roomy ? <span className="shLine shMuted shSmall">{places}</span> : null}
    </span>
  );
};
