import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createNetwork, deleteNetwork, updateNetwork, type SavedNetwork } from '../../common/api';
import { visibleText } from '../../common/eve';
import { networkReference } from '../../common/filters';
import type { NetworkAttributes } from '../../common/networks';
import { toApiError } from '../api';
import { NETWORKS_KEY, useHunt, useRefresh, VIEW } from '../hunt';
import { useServices } from '../services';
import { undoToast } from '../widgets';

/**
 * Definitions act on everything that is asked of events, past ones too: all that is on the screen
 * is asked anew, and what is remembered of other screens is not shown any more.
 */
export const useNetworksChanged = (): (() => Promise<void>) => {
  const client = useQueryClient();
  const refresh = useRefresh();
  return async () => {
    // The list first, as the names in what follows come from it.
    await client.invalidateQueries({ queryKey: [NETWORKS_KEY] });
    refresh();
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== NETWORKS_KEY && queryKey[0] !== VIEW,
    });
  };
};

export const attributesOf = ({
  name,
  kind,
  cidrs,
  colour,
  description,
  home,
}: NetworkAttributes): NetworkAttributes => ({ name, kind, cidrs, colour, description, home });

/** What can be done with definitions; each is followed by a fresh picture. */
export const useNetworkActions = () => {
  const { callApi } = useServices();
  const onSettled = useNetworksChanged();
  const create = useMutation({
    mutationFn: ({ id, attributes }: { id?: string; attributes: NetworkAttributes }) =>
      callApi(createNetwork, { body: { ...attributes, ...(id === undefined ? {} : { id }) } }),
    onSettled,
  });
  const update = useMutation({
    mutationFn: ({
      id,
      version,
      attributes,
    }: Pick<SavedNetwork, 'id' | 'version'> & { attributes: NetworkAttributes }) =>
      callApi(updateNetwork, { params: { id }, body: { ...attributes, version } }),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: SavedNetwork) =>
      callApi(deleteNetwork, { params: { id }, query: { version } }),
    onSettled,
  });
  return { create, update, remove };
};

/** Deletes a definition, with an undo: it comes back under its id, so that filters find it again. */
export const useRemoveNetwork = () => {
  const { core } = useServices();
  const { state } = useHunt();
  const { create, remove } = useNetworkActions();
  const restore = async (network: SavedNetwork) => {
    try {
      await create.mutateAsync({ id: network.id, attributes: attributesOf(network) });
    } catch (error) {
      core.notifications.toasts.addDanger(
        `"${visibleText(network.name)}" was not restored. ${toApiError(error).message}`,
      );
    }
  };
  return {
    error: remove.error,
    isBusy: remove.isPending,
    remove: (network: SavedNetwork) => {
      const named = `"${networkReference(network.id)}"`;
      const isNamed = JSON.stringify(state.filters).includes(named);
      remove.mutate(network, {
        onSuccess: () =>
          undoToast(
            core,
            `The network "${visibleText(network.name)}" was deleted${isNamed ? ': a filter of this hunt names it and cannot be asked any more' : ''}`,
            () => void restore(network),
          ),
      });
    },
  };
};
