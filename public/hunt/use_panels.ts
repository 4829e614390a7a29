import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PanelBlock } from '../../common/api';
import { useServices } from '../services';
import { NO_HUNT, useAskedHunt, VIEW } from './use_view';

/** Which groups of panels the events of the hunt speak for. */
export const useOutline = () => {
  const { loadPart } = useServices();
  const hunt = useAskedHunt();
  return useQuery({
    queryKey: [VIEW, 'outline', hunt],
    queryFn: ({ signal }) => loadPart(hunt ?? NO_HUNT, 'outline', true, signal),
    enabled: hunt !== undefined,
    placeholderData: keepPreviousData,
  });
};

/**
 * The values of some panels, asked in the one request of the screen; nothing is asked unless
 * `isWanted`. An estimate shows until the exact numbers are there.
 */
export const usePanels = (block: PanelBlock, isWanted: boolean) => {
  const { loadPart } = useServices();
  const client = useQueryClient();
  const hunt = useAskedHunt();
  const queryKey = [VIEW, 'panels', hunt, block];
  return useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      loadPart(hunt ?? NO_HUNT, 'panels', block, signal, (estimate) => {
        client.setQueryData(queryKey, estimate);
      }),
    enabled: hunt !== undefined && isWanted,
    placeholderData: keepPreviousData,
  });
};
