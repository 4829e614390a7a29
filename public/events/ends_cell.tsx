import React from 'react';
import type { EventRow } from '../../common/api';
import { textOf } from '../../common/events';
import { nameField } from '../../common/hosts';
import { canonicalAddress } from '../../common/networks';
import { useNetworkLookup } from '../hunt';
import { DASH, nameLines, NetworkName, Value } from '../widgets';
import { useNamesOf } from './row_names';

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

/** The name of an end, and how many more it has. */
const Name = ({ names }: { names: ReturnType<ReturnType<typeof useNamesOf>> }) => {
  const [first, ...others] = names;
  if (first === undefined) return null;
  return (
    <span title={nameLines(names)}>
      <Value field={nameField(first.from)} value={first.name} most={28} />
      {others.length === 0 ? '' : ` +${others.length}`}
      {' · '}
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
  const namesOf = useNamesOf();
  const source = textOf(event, 'src_ip');
  const destination = textOf(event, 'dest_ip');
  return (
    <span className="shLine shMuted shSmall">
      <Name names={namesOf(event, 'src_ip')} />
      {source === undefined ? DASH : <Place ip={source} field="src_ip" />} →{' '}
      <Name names={namesOf(event, 'dest_ip')} />
      {destination === undefined ? DASH : <Place ip={destination} field="dest_ip" />}
    </span>
  );
};

/** Source and destination; where there is room, their names and the networks that they are in below. */
export const EndsCell = ({ event, roomy }: { event: Event; roomy: boolean }) => {
  const placeOf = usePlaceOf();
  const namesOf = useNamesOf();
  const told = (side: Side) =>
    [namesOf(event, `${side}_ip`)[0]?.name ?? '', placeOf(event, side)].filter(Boolean).join(' · ');
  return (
    <span title={roomy ? undefined : `${told('src')} → ${told('dest')}`}>
      <Address event={event} side="src" /> <span className="shMuted">→</span>{' '}
      <Address event={event} side="dest" />
      {roomy ? <Places event={event} /> : null}
    </span>
  );
};
