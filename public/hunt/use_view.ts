import { useCallback, useEffect } from 'react';
import {
  keepPreviousData,
  useInfiniteQuery,
  useIsFetching,
  useQuery,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import type { Events, HostsOptions, SignaturesOptions, Summary } from '../../common/api';
import type { Hunt } from '../../common/hunts';
import { useServices } from '../services';
import { toHunt } from './hunt_state';
import { useHunt } from './use_hunt';

/** Begins the keys of all that is asked of the hunt in force. */
export const VIEW = 'view';
const EVENTS_A_PAGE = 100;

/** The hunt to ask; undefined while the address cannot be read, as then nothing is asked. */
export const useAskedHunt = (): Hunt | undefined => {
  const { state, problems } = useHunt();
  return problems.length > 0 ? undefined : toHunt(state);
};

/** Never asked: the query that needs it is switched off. */
export const NO_HUNT: Hunt = {};

export const useSummary = () => {
  const { loadPart } = useServices();
  const hunt = useAskedHunt();
  return useQuery({
    queryKey: [VIEW, 'summary', hunt],
    queryFn: ({ signal }) => loadPart(hunt ?? NO_HUNT, 'summary', true, signal),
    enabled: hunt !== undefined,
    placeholderData: keepPreviousData,
  });
};

export const useHosts = () => {
  const { loadPart } = useServices();
  const { state } = useHunt();
  const hunt = useAskedHunt();
  // Rows need not wait for names and roles.
  const options: HostsOptions = { ...state.hosts, facts: false };
  return useQuery({
    queryKey: [VIEW, 'hosts', hunt, options],
    queryFn: ({ signal }) => loadPart(hunt ?? NO_HUNT, 'hosts', options, signal),
    enabled: hunt !== undefined,
    placeholderData: keepPreviousData,
  });
};

/** Names and roles of the hosts of a page, once they have come; and how many hosts have which role. */
export const useHostFacts = (ips: readonly string[] | undefined) => {
  const { loadPart } = useServices();
  const hunt = useAskedHunt();
  return useQuery({
    queryKey: [VIEW, 'hostFacts', hunt, ips],
    queryFn: ({ signal }) =>
      loadPart(hunt ?? NO_HUNT, 'hostFacts', { ips: [...(ips ?? [])] }, signal),
    enabled: hunt !== undefined && ips !== undefined,
  });
};

export const useSignatures = () => {
  const { loadPart } = useServices();
  const { state } = useHunt();
  const hunt = useAskedHunt();
  const options: SignaturesOptions = state.signatures;
  return useQuery({
    queryKey: [VIEW, 'signatures', hunt, options],
    queryFn: ({ signal }) => loadPart(hunt ?? NO_HUNT, 'signatures', options, signal),
    enabled: hunt !== undefined,
    placeholderData: keepPreviousData,
  });
};

/** The list of events; `wanted` is false where it is only looked at if it is loaded anyway. */
export const useEvents = (wanted = true) => {
  const { loadPart } = useServices();
  const { state } = useHunt();
  const hunt = useAskedHunt();
  const sort = { direction: state.eventOrder };
  return useInfiniteQuery({
    queryKey: [VIEW, 'events', hunt, sort],
    queryFn: ({ signal, pageParam }) =>
      loadPart(
        hunt ?? NO_HUNT,
        'events',
        { size: EVENTS_A_PAGE, sort, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.after,
    enabled: wanted && hunt !== undefined,
    placeholderData: keepPreviousData,
  });
};

/** Asks everything on the screen anew. */
export const useRefresh = (): (() => void) => {
  const client = useQueryClient();
  return useCallback(() => {
    // Further pages of events would all be asked again, one after the other.
    client.setQueriesData<InfiniteData<Events, string | null>>(
      { queryKey: [VIEW, 'events'] },
      (data) =>
        data === undefined
          ? undefined
          : { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
    );
    client.invalidateQueries({ queryKey: [VIEW] }).catch(() => undefined);
  }, [client]);
};

export const useIsAsking = (): boolean => useIsFetching({ queryKey: [VIEW] }) > 0;

/**
 * A hunt without a choice of event types begins with alerts; where there are none but there are
 * other events, with everything. Decided once: afterwards only the analyst switches.
 */
export const useDecideTypes = (summary: Summary | undefined, isCurrent: boolean): void => {
  const { state, update } = useHunt();
  const undecided = state.types === 'undecided';
  useEffect(() => {
    if (!undecided || summary === undefined || !isCurrent) return;
    const { alert = 0, ...others } = summary.byEventType;
    const hasOthers = Object.values(others).some((count) => count > 0);
    const types = alert === 0 && hasOthers ? 'all' : ['alert'];
    update((now) => (now.types === 'undecided' ? { ...now, types } : now), { replace: true });
  }, [undecided, summary, isCurrent, update]);
};
