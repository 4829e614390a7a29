import { useMutation, useQueryClient } from '@tanstack/react-query';
import { exportPack, importPack, removePack, type PackedItem } from '../../common/api';
import { visibleText } from '../../common/eve';
import type { FilterSet } from '../../common/filter_sets';
import { toApiError } from '../api';
import { PACKED_KEY, useHunt } from '../hunt';
import { useServices } from '../services';
import { undoToast } from '../widgets';
import { attributesOf, useSetActions } from './use_filter_sets';
import { useSetsInForce } from './use_loaded';

/** Deletes a set, with an undo: it comes back as one of who undoes it, favourite as it was. */
export const useRemoveSet = () => {
  const { core } = useServices();
  const { state } = useHunt();
  const { remember } = useSetsInForce();
  const { create, remove, favourite } = useSetActions();
  const restore = async (set: FilterSet, wasLoaded: boolean) => {
    try {
      const made = await create.mutateAsync(attributesOf(set));
      if (wasLoaded) remember(made);
      if (set.favourite) await favourite.mutateAsync(made);
    } catch (error) {
      core.notifications.toasts.addDanger(
        `"${visibleText(set.name)}" was not restored. ${toApiError(error).message}`,
      );
    }
  };
  return {
    error: remove.error,
    remove: (set: FilterSet) => {
      const wasLoaded = state.set === set.id;
      remove.mutate(set, {
        onSuccess: () =>
          undoToast(core, `"${visibleText(set.name)}" was deleted`, () => {
            void restore(set, wasLoaded);
          }),
      });
    },
  };
};

/** Removes the guided filters of a pack, with an undo that imports them again. */
export const useRemovePack = () => {
  const { core, callApi } = useServices();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: [PACKED_KEY] });
  const restore = useMutation({
    mutationFn: (yaml: string) => callApi(importPack, { body: { yaml, skip: [] } }),
    onSettled: refresh,
    onError: (error) =>
      core.notifications.toasts.addDanger(
        `The pack was not restored. ${toApiError(error).message}`,
      ),
  });
  return useMutation({
    mutationFn: async ({ name, items }: { name: string; items: readonly PackedItem[] }) => {
      const guidedFilters = items.map(({ id }) => id);
      const { yaml } = await callApi(exportPack, { body: { name, guidedFilters, filterSets: [] } });
      await callApi(removePack, { params: { name } });
      return { name, yaml };
    },
    onSettled: refresh,
    onSuccess: ({ name, yaml }) =>
      undoToast(core, `The pack "${visibleText(name)}" was removed`, () => restore.mutate(yaml)),
  });
};
