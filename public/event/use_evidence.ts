import { useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { eventEvidence, type EventRow, type Events, type Evidence } from '../../common/api';
import { VIEW } from '../hunt';
import { useServices } from '../services';

interface EventKey {
  index: string;
  id: string;
}

/** An event with everything of its flow. */
export const useEvidence = (event: EventKey) => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: ['evidence', event.index, event.id],
    queryFn: ({ signal }) =>
      callApi(eventEvidence, { params: { index: event.index, id: event.id } }, { signal }),
  });
};

/** The event itself, if a list or another evidence holds it already: shown before its evidence. */
export const useKnownEvent = ({ index, id }: EventKey): EventRow | undefined => {
  const client = useQueryClient();
  const lists = client
    .getQueriesData<InfiniteData<Events>>({ queryKey: [VIEW, 'events'] })
    .flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? []);
  const flows = client
    .getQueriesData<Evidence>({ queryKey: ['evidence'] })
    .flatMap(([, data]) => Object.values(data?.evidence ?? {}).flat());
  return [...lists, ...flows].find((row) => row.id === id && row.index === index);
};
