import React, { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { EventRow, HostFact } from '../../common/api';
import { textOf, timeOf } from '../../common/events';
import { dateOf } from '../../common/filters';
import { canonicalAddress } from '../../common/networks';
import { useHostNames } from '../hunt';

type Names = HostFact['names'];

const NamesContext = createContext<ReadonlyMap<string, Names>>(new Map());

const addressesOf = (rows: readonly EventRow[]): string[] =>
  rows.flatMap(({ event }) =>
    ['src_ip', 'dest_ip'].flatMap((field) => canonicalAddress(textOf(event, field) ?? '') ?? []),
  );

/** For each page of events the addresses that no page before had. */
export const newAddresses = (pages: readonly (readonly EventRow[])[]): string[][] => {
  const known = new Set<string>();
  return pages.map((rows) => {
    const fresh = [...new Set(addressesOf(rows))].filter((ip) => !known.has(ip));
    fresh.forEach((ip) => known.add(ip));
    return fresh;
  });
};

/**
 * What the hosts of the events are called, asked for page by page once the events are there. Rows do
 * not wait for it, and are whole without.
 */
export const RowNames = ({
  pages,
  children,
}: {
  pages: readonly (readonly EventRow[])[];
  children: ReactNode;
}) => {
  const asked = useMemo(() => newAddresses(pages), [pages]);
  const names = useHostNames(asked);
  return <NamesContext.Provider value={names}>{children}</NamesContext.Provider>;
};

/**
 * What a host was called when an event happened: of the names first seen until then the one that it
 * last gave itself by DHCP, then the others, the most seen first.
 */
export const namesAt = (names: Names, time: string | undefined): Names => {
  const at = dateOf(time ?? '') ?? Infinity;
  const since = (name: Names[number]) => dateOf(name.since ?? '') ?? 0;
  const until = names.filter((name) => since(name) <= at);
  return [
    ...until.filter(({ from }) => from === 'dhcp').toSorted((a, b) => since(b) - since(a)),
    ...until.filter(({ from }) => from !== 'dhcp').toSorted((a, b) => b.events - a.events),
  ];
};

/** The names that an end of an event had; empty while they are not known. */
export const useNamesOf = (): ((event: EventRow['event'], field: string) => Names) => {
  const names = useContext(NamesContext);
  return (event, field) => {
    const ip = canonicalAddress(textOf(event, field) ?? '');
    return namesAt((ip === undefined ? undefined : names.get(ip)) ?? [], timeOf(event));
  };
};
