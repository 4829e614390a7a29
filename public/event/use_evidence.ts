import { useQuery } from '@tanstack/react-query';
import { eventEvidence } from '../../common/api';
import { useServices } from '../services';

/** An event with everything of its flow. */
export const useEvidence = (event: { index: string; id: string }) => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: ['evidence', event.index, event.id],
    queryFn: ({ signal }) =>
      callApi(eventEvidence, { params: { index: event.index, id: event.id } }, { signal }),
  });
};
