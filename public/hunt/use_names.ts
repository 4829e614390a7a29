import { useCallback, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  listIndicatorLists,
  listNetworks,
  listPackedGuidedFilters,
  type PackedItem,
  type SavedNetwork,
} from '../../common/api';
import { guidedFilter, type GuidedIdea } from '../../common/catalogue';
import type { FilterNames } from '../../common/filters';
import {
  KIND_COLOURS,
  networkLookup,
  networkName,
  oncePerList,
  type NetworkColour,
  type NetworkLookup,
} from '../../common/networks';
import { useServices } from '../services';

const NONE: readonly SavedNetwork[] = [];

/** Everything that is asked of network definitions begins with it. */
export const NETWORKS_KEY = 'networks';

type Networks = z.infer<(typeof listNetworks)['response']>;

const itemsOf = ({ items }: Networks): readonly SavedNetwork[] => items;

const useNetworkAnswer = <T>(select: (answer: Networks) => T) => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: [NETWORKS_KEY],
    queryFn: ({ signal }) => callApi(listNetworks, {}, { signal }),
    staleTime: 60_000,
    select,
  });
};

/** The network definitions, asked once. */
export const useNetworks = () => useNetworkAnswer(itemsOf);

const unreadableOf = ({ unreadable }: Networks) => unreadable;

/** Network definitions that are kept in a form that nothing here can use. */
export const useUnreadableNetworks = () => useNetworkAnswer(unreadableOf);

export const useNetworkLookup = (): NetworkLookup => {
  const { data = NONE } = useNetworks();
  return useMemo(() => networkLookup(data), [data]);
};

const coloursOf = oncePerList(
  (networks: readonly SavedNetwork[]) => new Map(networks.map(({ id, colour }) => [id, colour])),
);

/** The colour of a network by its id; that of kind "other" for one that is not known. */
export const useNetworkColours = (): ((id: string) => NetworkColour) => {
  const { data = NONE } = useNetworks();
  const colours = coloursOf(data);
  return (id) => colours.get(id) ?? KIND_COLOURS.other;
};

/** Everything that is asked of packs begins with it. */
export const PACKED_KEY = 'packedGuidedFilters';

/** The guided filters that came with packs, asked once, and those that cannot be read. */
export const usePacked = () => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: [PACKED_KEY],
    queryFn: ({ signal }) => callApi(listPackedGuidedFilters, {}, { signal }),
    staleTime: 300_000,
  });
};

const NO_ITEMS: readonly PackedItem[] = [];

/** Looks a guided filter up by its id, built in or of a pack. */
export const useGuidedLookup = (): ((id: string) => GuidedIdea | undefined) => {
  const items = usePacked().data?.items ?? NO_ITEMS;
  return useCallback((id) => guidedFilter(id) ?? items.find((item) => item.id === id), [items]);
};

/** The list of indicator lists is asked under this key. */
export const INDICATOR_LISTS_KEY = 'indicatorLists';

/** The indicator lists that the person may see, without their values. */
export const useIndicatorLists = () => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: [INDICATOR_LISTS_KEY],
    queryFn: async ({ signal }) => (await callApi(listIndicatorLists, {}, { signal })).items,
    staleTime: 300_000,
  });
};

/** The names by which filters are told in sentences. */
export const useFilterNames = (): FilterNames => {
  const { data, isError } = useNetworks();
  const lists = useIndicatorLists();
  const packed = usePacked();
  const isPackedKnown = packed.data !== undefined || packed.isError;
  const guided = useGuidedLookup();
  return useMemo(
    () => ({
      // Not known yet is not the same as not there.
      guided: (id) => guided(id)?.name ?? (isPackedKnown ? undefined : '…'),
      network: (id) =>
        networkName(data ?? NONE, id) ?? (data === undefined && !isError ? '…' : undefined),
      indicators: (id) =>
        lists.data?.find((list) => list.id === id)?.name ??
        (lists.data === undefined && !lists.isError ? '…' : undefined),
    }),
    [data, isError, guided, isPackedKnown, lists.data, lists.isError],
  );
};
