import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { listNetworks, type SavedNetwork } from '../../common/api';
import { guidedFilter } from '../../common/catalogue';
import type { FilterNames } from '../../common/filters';
import { networkLookup, type NetworkLookup } from '../../common/networks';
import { useServices } from '../services';

const NONE: readonly SavedNetwork[] = [];

/** The network definitions, asked once. */
export const useNetworks = () => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: ['networks'],
    queryFn: async ({ signal }) => (await callApi(listNetworks, {}, { signal })).items,
    staleTime: 300_000,
  });
};

export const useNetworkLookup = (): NetworkLookup => {
  const { data = NONE } = useNetworks();
  return useMemo(() => networkLookup(data), [data]);
};

/** The names by which filters are told in sentences. */
export const useFilterNames = (): FilterNames => {
  const { data, isError } = useNetworks();
  return useMemo(
    () => ({
      guided: (id) => guidedFilter(id)?.name,
      network: (id) =>
        data?.find((network) => network.id === id)?.name ??
        // Not known yet is not the same as not there.
        (data === undefined && !isError ? '…' : undefined),
    }),
    [data, isError],
  );
};
