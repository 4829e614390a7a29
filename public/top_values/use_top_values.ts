import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { huntTopValues } from '../../common/api';
import { useAskedHunt } from '../hunt';
import { useServices } from '../services';

export interface TopValuesQuestion {
  field: string;
  size: number;
  order?: 'most' | 'least';
  /** Only values that contain this text. */
  search?: string;
}

/** The values of a field among the events of the hunt, with their counts. */
export const useTopValues = (question: TopValuesQuestion, isAsked = true) => {
  const { callApi } = useServices();
  const hunt = useAskedHunt();
  const { field, size, order = 'most', search = '' } = question;
  return useQuery({
    queryKey: ['topValues', hunt, field, size, order, search],
    queryFn: ({ signal }) =>
      callApi(
        huntTopValues,
        { body: { ...hunt, field, size, order, ...(search === '' ? {} : { search }) } },
        { signal },
      ),
    enabled: isAsked && hunt !== undefined,
    placeholderData: keepPreviousData,
  });
};
