import { useQuery } from '@tanstack/react-query';
import { valueEverything, valuePrevalence } from '../../common/api';
import { useAskedHunt } from '../hunt';
import { useServices } from '../services';
import type { FieldValue } from '../widgets';
import { fieldsOfValue } from './choices';

const asked = (of: FieldValue) => ({ field: fieldsOfValue(of), value: of.value });

/** How common a value is; the request ends when nobody looks any more. */
export const usePrevalence = (of: FieldValue, isAsked: boolean) => {
  const { callApi } = useServices();
  const hunt = useAskedHunt();
  return useQuery({
    queryKey: ['prevalence', hunt, asked(of)],
    queryFn: ({ signal }) =>
      callApi(valuePrevalence, { body: { ...hunt, ...asked(of) } }, { signal }),
    enabled: isAsked && hunt !== undefined,
  });
};

/** Where a value stands in the time range of the hunt. */
export const useEverything = (of: FieldValue) => {
  const { callApi } = useServices();
  const hunt = useAskedHunt();
  const range = hunt?.timeRange === undefined ? {} : { timeRange: hunt.timeRange };
  return useQuery({
    queryKey: ['everything', range, asked(of)],
    queryFn: ({ signal }) =>
      callApi(valueEverything, { body: { ...range, ...asked(of) } }, { signal }),
    enabled: hunt !== undefined,
  });
};
