import React from 'react';
import type { EventRow, HostFact } from '../../common/api';
import { textOf } from '../../common/events';
import { nameField } from '../../common/hosts';
import { canonicalAddress } from '../../common/networks';
import { useNetworkLookup } from '../hunt';
import { DASH, nameLines, NetworkName, Value } from '../widgets';
import { useNamesOf } from './row_names';

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

/** The name of an end, and how many more it has. */
const Name = ({ names: [first, ...others] }: { names: HostFact['names'] }) =>
  first === undefined ? null : (
    <span title={nameLines([first, ...others])}>
      <Value field={nameField(first.from)} value={first.name} most={24} />
      {others.length === 0 ? null : ` +${others.length}`}
    </span>
  );

/** Name and network of an end; where neither is known, whether it is inside or outside. */
const Told = ({ event, side }: { event: Event; side: Side }) => {
  const lookup = useNetworkLookup();
  const field = `${side}_ip`;
  const names = useNamesOf()(event, field);
  const ip = textOf(event, field);
  if (ip === undefined) return <>{DASH}</>;
  const networks = lookup.networksOf(ip);
  if (networks.length === 0 && names.length === 0) {
    return <>{lookup.isInside(ip) ? 'inside' : 'outside'}</>;
  }
  return (
    <>
      <Name names={names} />
      {networks.length > 0 && names.length > 0 ? ' ' : null}
      <NetworkName networks={networks} field={field} most={24} />
    </>
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

/** Source and destination; where there is room, their names and the networks that they are in below. */
export const EndsCell = ({ event, roomy }: { event: Event; roomy: boolean }) => {
  const placeOf = usePlaceOf();
  const namesOf = useNamesOf();
  const told = (side: Side) =>
    [namesOf(event, `${side}_ip`)[0]?.name ?? '', placeOf(event, side)].filter(Boolean).join(' · ');
  return (
    <span title={roomy ? undefined : `${told('src')} → ${told('dest')}`}>
      {/* Both ends give way alike: a long source must not push the destination out of sight. */}
      <span style={{ display: 'flex', gap: 6 }}>
        <Address event={event} side="src" />
        <span className="shMuted">→</span>
        <Address event={event} side="dest" />
      </span>
      {roomy ? (
        <span className="shLine shMuted shSmall">
          <Told event={event} side="src" /> → <Told event={event} side="dest" />
        </span>
      ) : null}
    </span>
  );
};
