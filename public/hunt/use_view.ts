import { useCallback, useEffect, useState } from 'react';
import {
  keepPreviousData,
  useInfiniteQuery,
  useIsFetching,
  useQueries,
  useQuery,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import {
  huntNetworks,
  huntTotal,
  type Events,
  type HostFact,
  type HostFacts,
  type HostsOptions,
  type SignaturesOptions,
  type Summary,
} from '../../common/api';
import { hostSides, type Hunt } from '../../common/hunts';
import { useServices } from '../services';
import { toHunt } from './hunt_state';
import { useHunt } from './use_hunt';
import { NETWORKS_KEY, useGuidedLookup } from './use_names';

/** Begins the keys of all that is asked of the hunt in force. */
export const VIEW = 'view';
const EVENTS_A_PAGE = 100;

/** The hunt to ask; undefined while the address cannot be read, as then nothing is asked. */
export const useAskedHunt = (): Hunt | undefined => {
  const { state, problems } = useHunt();
  return problems.length > 0 ? undefined : toHunt(state);
};

/**
 * Keeps the last answer on the screen when a new question fails, too: the query's own placeholder
 * stands only while it is waiting.
 */
const useLastAnswer = <
  Q extends { data: unknown; isPlaceholderData: boolean; dataUpdatedAt: number },
>(
  query: Q,
): Q => {
  const { data, dataUpdatedAt, isPlaceholderData } = query;
  const [last, setLast] = useState<Pick<Q, 'data' | 'dataUpdatedAt'>>();
  if (data !== undefined && !isPlaceholderData && data !== last?.data) {
    setLast({ data, dataUpdatedAt });
  }
  return data === undefined && last !== undefined
    ? { ...query, ...last, isPlaceholderData: true }
    : query;
};

/** Never asked: the query that needs it is switched off. */
export const NO_HUNT: Hunt = {};

export const useSummary = () => {
  const { loadPart } = useServices();
  const hunt = useAskedHunt();
  const query = useQuery({
    queryKey: [VIEW, 'summary', hunt],
    queryFn: ({ signal }) => loadPart(hunt ?? NO_HUNT, 'summary', true, signal),
    enabled: hunt !== undefined,
    placeholderData: keepPreviousData,
  });
  return useLastAnswer(query);
};

/** How many hosts of the hunt lie in each network definition. */
export const useHostsByNetwork = () => {
  const { callApi } = useServices();
  const hunt = useAskedHunt();
  return useQuery({
    queryKey: [VIEW, 'networks', hunt],
    queryFn: ({ signal }) => callApi(huntNetworks, { body: hunt ?? NO_HUNT }, { signal }),
    enabled: hunt !== undefined,
  });
};

export const useHosts = () => {
  const { loadPart } = useServices();
  const { state } = useHunt();
  const hunt = useAskedHunt();
  // Rows need not wait for names and roles.
  const options: HostsOptions = { ...state.hosts, facts: false };
  const query = useQuery({
    queryKey: [VIEW, 'hosts', hunt, options],
    queryFn: ({ signal }) => loadPart(hunt ?? NO_HUNT, 'hosts', options, signal),
    enabled: hunt !== undefined,
    placeholderData: keepPreviousData,
  });
  return useLastAnswer(query);
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

const namesByAddress = (
  answers: readonly { data: HostFacts | undefined }[],
): ReadonlyMap<string, HostFact['names']> =>
  new Map(answers.flatMap(({ data }) => data?.items.map(({ ip, names }) => [ip, names]) ?? []));

/**
 * What hosts are called in the time range, whatever else the hunt asks; one request for each list of
 * addresses. Those whose names have not come yet are missing.
 */
export const useHostNames = (
  lists: readonly (readonly string[])[],
): ReadonlyMap<string, HostFact['names']> => {
  const { loadPart } = useServices();
  const hunt = useAskedHunt();
  const whole: Hunt = hunt?.timeRange === undefined ? {} : { timeRange: hunt.timeRange };
  return useQueries({
    queries: lists.map((ips) => ({
      queryKey: [VIEW, 'hostNames', whole, ips],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        loadPart(whole, 'hostFacts', { ips: [...ips], roles: false }, signal),
      enabled: hunt !== undefined && ips.length > 0,
    })),
    combine: namesByAddress,
  });
};

export const useSignatures = () => {
  const { loadPart } = useServices();
  const { state } = useHunt();
  const hunt = useAskedHunt();
  const options: SignaturesOptions = state.signatures;
  const query = useQuery({
    queryKey: [VIEW, 'signatures', hunt, options],
    queryFn: ({ signal }) => loadPart(hunt ?? NO_HUNT, 'signatures', options, signal),
    enabled: hunt !== undefined,
    placeholderData: keepPreviousData,
  });
  return useLastAnswer(query);
};

/** The list of events; `wanted` is false where it is only looked at if it is loaded anyway. */
export const useEvents = (wanted = true) => {
  const { loadPart } = useServices();
  const { state } = useHunt();
  const hunt = useAskedHunt();
  const sort = { direction: state.eventOrder };
  const query = useInfiniteQuery({
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
  return useLastAnswer(query);
};

/**
 * All events and hosts of the time range, to compare the hunt's with. Asked after the hunt itself,
 * and once for all hunts of a time range about the same side.
 */
export const useRange = (isAnswered: boolean) => {
  const { loadPart } = useServices();
  const guided = useGuidedLookup();
  const hunt = useAskedHunt();
  const side = hostSides(hunt ?? NO_HUNT, (id) => guided(id)?.hostSide);
  const timeRange = hunt?.timeRange;
  const whole: Hunt = timeRange === undefined ? {} : { timeRange };
  return useQuery({
    queryKey: [VIEW, 'range', timeRange, side],
    queryFn: ({ signal }) => loadPart(whole, 'range', { side }, signal),
    enabled: hunt !== undefined && isAnswered,
  });
};

/** The events over time by the field that stacks the timeline, where that is not the event type. */
export const useStack = () => {
  const { loadPart } = useServices();
  const { state } = useHunt();
  const hunt = useAskedHunt();
  const field = state.stackBy ?? '';
  const query = useQuery({
    queryKey: [VIEW, 'stack', hunt, field],
    queryFn: ({ signal }) => loadPart(hunt ?? NO_HUNT, 'stack', { field }, signal),
    enabled: hunt !== undefined && field !== '',
    placeholderData: (before) => (before?.field === field ? before : undefined),
  });
  return query;
};

/** How many events another hunt would find. */
export const useTotalOf = (hunt: Hunt) => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: ['total', hunt],
    queryFn: ({ signal }) => callApi(huntTotal, { body: hunt }, { signal }),
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
    // Names beside addresses belong to the picture: others may have changed them.
    for (const key of [VIEW, NETWORKS_KEY]) {
      client.invalidateQueries({ queryKey: [key] }).catch(() => undefined);
    }
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
