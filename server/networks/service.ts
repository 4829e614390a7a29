import type { SavedObject, SavedObjectsClientContract } from '@kbn/core/server';
import type { SavedNetwork } from '../../common/api';
import { networkAttributes, type NetworkAttributes } from '../../common/networks';
import { badRequest } from '../http';
import { allSavedObjects } from '../saved_objects';
import { NETWORK_TYPE } from './saved_type';

const toSaved = (object: SavedObject): SavedNetwork => ({
  id: object.id,
  version: object.version ?? '',
  ...networkAttributes.parse(object.attributes),
});

/** All network definitions, by name. */
export const listNetworks = async (client: SavedObjectsClientContract): Promise<SavedNetwork[]> =>
  (await allSavedObjects(client, NETWORK_TYPE))
    .map(toSaved)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

const assertNameIsFree = async (
  client: SavedObjectsClientContract,
  name: string,
  ownId?: string,
): Promise<void> => {
  const all = await listNetworks(client);
  if (all.some((network) => network.name === name && network.id !== ownId)) {
    throw badRequest(`There is a network "${name}" already. Choose another name.`);
  }
};

export const createNetwork = async (
  client: SavedObjectsClientContract,
  attributes: NetworkAttributes,
): Promise<SavedNetwork> => {
  await assertNameIsFree(client, attributes.name);
  return toSaved(await client.create(NETWORK_TYPE, attributes, { refresh: 'wait_for' }));
};

export const updateNetwork = async (
  client: SavedObjectsClientContract,
  id: string,
  version: string,
  attributes: NetworkAttributes,
): Promise<SavedNetwork> => {
  await assertNameIsFree(client, attributes.name, id);
  const { version: written } = await client.update(NETWORK_TYPE, id, attributes, {
    version,
    refresh: 'wait_for',
  });
  return { id, version: written ?? '', ...attributes };
};

export const deleteNetwork = async (
  client: SavedObjectsClientContract,
  id: string,
): Promise<{ id: string }> => {
  await client.delete(NETWORK_TYPE, id, { refresh: 'wait_for' });
  return { id };
};
