import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as contracts from '../../common/api';
import type { FilterSet, FilterSetAttributes } from '../../common/filter_sets';
import { useServices } from '../services';

/** Everything that is asked of filter sets begins with it. */
export const SETS_KEY = 'filterSets';
const KEY = [SETS_KEY];

/** The sets that the person may see, favourites first. */
export const useFilterSets = ({ enabled = true }: { enabled?: boolean } = {}) => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => callApi(contracts.listFilterSets, {}, { signal }),
    staleTime: 10_000,
    enabled,
  });
};

export const attributesOf = ({
  name,
  description,
  tags,
  visibility,
  saved,
}: FilterSetAttributes): FilterSetAttributes => ({ name, description, tags, visibility, saved });

/** What can be done with sets; each is followed by a fresh list. */
export const useSetActions = () => {
  const { callApi } = useServices();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: KEY });
  const create = useMutation({
    mutationFn: (attributes: FilterSetAttributes) =>
      callApi(contracts.createFilterSet, { body: attributes }),
    onSettled,
  });
  const update = useMutation({
    mutationFn: ({
      id,
      version,
      ...attributes
    }: FilterSetAttributes & Pick<FilterSet, 'id' | 'version'>) =>
      callApi(contracts.updateFilterSet, { params: { id }, body: { version, ...attributes } }),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: FilterSet) =>
      callApi(contracts.deleteFilterSet, { params: { id }, query: { version } }),
    onSettled,
  });
  const favourite = useMutation({
    mutationFn: ({ id, favourite: isFavourite }: FilterSet) =>
      callApi(contracts.favouriteFilterSet, {
        params: { id },
        body: { favourite: !isFavourite },
      }),
    onSettled,
  });
  return { create, update, remove, favourite };
};
