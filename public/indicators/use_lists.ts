import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  countIndicators,
  createIndicatorList,
  deleteIndicatorList,
  updateIndicatorList,
  type IndicatorList,
} from '../../common/api';
import type { Visibility } from '../../common/filter_sets';
import type { IndicatorKind } from '../../common/indicators';
import { INDICATOR_LISTS_KEY, useAskedHunt } from '../hunt';
import { useServices } from '../services';

/** What a person says of a list, and its values where they are new. */
export interface ListDraft {
  name: string;
  visibility: Visibility;
  text?: string;
  as?: IndicatorKind;
}

/** What can be done with lists; the list of lists is asked anew after each. */
export const useListActions = () => {
  const { callApi } = useServices();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: [INDICATOR_LISTS_KEY] });
  const create = useMutation({
    mutationFn: ({ name, text = '', ...draft }: ListDraft) =>
      callApi(createIndicatorList, {
        body: { ...draft, text, description: '', ...(name.trim() === '' ? {} : { name }) },
      }),
    onSuccess,
  });
  const update = useMutation({
    mutationFn: ({ list, draft }: { list: IndicatorList; draft: ListDraft }) =>
      callApi(updateIndicatorList, {
        params: { id: list.id },
        body: { version: list.version, description: list.description, ...draft },
      }),
    onSuccess: async () => {
      await onSuccess();
      // What the hunt finds may be something else now.
      await client.invalidateQueries();
    },
  });
  const remove = useMutation({
    mutationFn: (list: IndicatorList) => callApi(deleteIndicatorList, { params: { id: list.id } }),
    onSuccess,
  });
  return { create, update, remove };
};

/** How often each indicator of a list occurs in the hunt in force. */
export const useIndicatorCounts = (list: IndicatorList) => {
  const { callApi } = useServices();
  const hunt = useAskedHunt();
  return useQuery({
    queryKey: ['indicatorCounts', list.id, list.version, hunt],
    queryFn: ({ signal }) =>
      callApi(countIndicators, { params: { id: list.id }, body: hunt ?? {} }, { signal }),
    enabled: hunt !== undefined,
  });
};
