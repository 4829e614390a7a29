import type { SavedObjectsClientContract } from '@kbn/core/server';
import { z } from 'zod';
import type { PackedItem } from '../../common/api';
import { guidedFilter } from '../../common/catalogue';
import type { FilterSet, FilterSetAttributes } from '../../common/filter_sets';
import {
  fromFilterSet,
  packedGuidedFilter,
  packFromYaml,
  packToYaml,
  previewPack,
  toFilterSet,
  type PackChange,
  type PackedGuidedFilter,
  type PackPreview,
} from '../../common/packs';
import { badRequest, HttpError, notFound } from '../http';
import { allSavedObjects } from '../saved_objects';
import { PACKED_GUIDED_FILTER_TYPE } from './saved_type';

/** What packs need of filter sets. */
export interface FilterSets {
  list: () => Promise<FilterSet[]>;
  save: (
    sets: readonly { attributes: FilterSetAttributes; replaces?: FilterSet }[],
  ) => Promise<void>;
}

export interface PacksScope {
  client: SavedObjectsClientContract;
  filterSets: FilterSets;
}

const stored = z.object({ pack: z.string(), definition: packedGuidedFilter });

interface Listed {
  items: PackedItem[];
  unreadable: { id: string; reason: string }[];
}

/** The guided filters of packs, by name; what this release cannot read is named with the reason. */
export const listPacked = async (client: SavedObjectsClientContract): Promise<Listed> => {
  const listed: Listed = { items: [], unreadable: [] };
  for (const { id, attributes } of await allSavedObjects(client, PACKED_GUIDED_FILTER_TYPE)) {
    const parsed = stored.safeParse(attributes);
    if (parsed.success) {
      listed.items.push({ ...parsed.data.definition, pack: parsed.data.pack });
    } else {
      const reason = parsed.error.issues[0]?.message ?? 'It has an unknown form.';
      listed.unreadable.push({ id, reason });
    }
  }
  listed.items.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  return listed;
};

/** The guided filters of packs with these ids; those that are not there are left out. */
export const findPacked = async (
  client: SavedObjectsClientContract,
  ids: readonly string[],
): Promise<PackedGuidedFilter[]> => {
  if (ids.length === 0) return [];
  const { saved_objects } = await client.bulkGet(
    ids.map((id) => ({ type: PACKED_GUIDED_FILTER_TYPE, id })),
  );
  return saved_objects.flatMap(({ attributes }) => {
    const parsed = stored.safeParse(attributes);
    return parsed.success ? [parsed.data.definition] : [];
  });
};

const read = async (yaml: string, { client, filterSets }: PacksScope) => {
  const { pack, problems } = packFromYaml(yaml);
  const [{ items }, sets] = await Promise.all([listPacked(client), filterSets.list()]);
  const shared = sets.filter(({ visibility }) => visibility === 'shared');
  const now = {
    guidedFilters: items,
    filterSets: shared.map((set) => ({ ...fromFilterSet(set), id: set.id })),
  };
  return { pack, shared, preview: previewPack(pack, now, problems) };
};

/** What an import would do. */
export const previewImport = async (yaml: string, scope: PacksScope): Promise<PackPreview> =>
  (await read(yaml, scope)).preview;

/**
 * Stores what a pack adds and changes. All or nothing is asked of the file: with any problem
 * nothing is stored. @throws HttpError 400
 */
export const runImport = async (
  yaml: string,
  skip: readonly Pick<PackChange, 'kind' | 'key'>[],
  scope: PacksScope,
): Promise<PackPreview> => {
  const { pack, shared, preview } = await read(yaml, scope);
  const [problem] = preview.problems;
  if (problem) {
    const where = problem.line === undefined ? '' : `Line ${problem.line}: `;
    throw badRequest(`Nothing was imported. ${where}${problem.message}`);
  }
  const skipped = new Set(skip.map(({ kind, key }) => kind + key));
  const changed = new Set(
    preview.changes
      .filter(({ kind, key, change }) => change !== 'unchanged' && !skipped.has(kind + key))
      .map(({ kind, key }) => kind + key),
  );
  const filters = pack.guidedFilters.filter(({ id }) => changed.has(`guidedFilter${id}`));
  if (filters.length > 0) {
    const { saved_objects } = await scope.client.bulkCreate(
      filters.map((definition) => ({
        type: PACKED_GUIDED_FILTER_TYPE,
        id: definition.id,
        attributes: { pack: pack.name, definition },
      })),
      { overwrite: true, refresh: 'wait_for' },
    );
    const failed = saved_objects.find(({ error }) => error !== undefined);
    if (failed?.error) {
      throw new HttpError(500, `"${failed.id}" could not be stored: ${failed.error.message}`);
    }
  }
  await scope.filterSets.save(
    pack.filterSets
      .filter(({ name }) => changed.has(`filterSet${name}`))
      .map((set) => {
        const replaces = shared.find(({ name }) => name === set.name);
        return { attributes: toFilterSet(set), ...(replaces && { replaces }) };
      }),
  );
  return preview;
};

/** Chosen guided filters and sets as a pack. @throws HttpError 404 for what is not there. */
export const runExport = async (
  chosen: { name: string; guidedFilters: readonly string[]; filterSets: readonly string[] },
  { client, filterSets }: PacksScope,
): Promise<{ yaml: string }> => {
  const packed = await findPacked(
    client,
    chosen.guidedFilters.filter((id) => guidedFilter(id) === undefined),
  );
  const sets = await filterSets.list();
  const yaml = packToYaml({
    version: 1,
    name: chosen.name,
    guidedFilters: chosen.guidedFilters.map((id) => {
      const found = guidedFilter(id) ?? packed.find((filter) => filter.id === id);
      if (found === undefined) throw notFound(`There is no guided filter "${id}".`);
      return found;
    }),
    filterSets: chosen.filterSets.map((id) => {
      const found = sets.find((set) => set.id === id);
      if (found === undefined) throw notFound(`There is no filter set "${id}" that you can see.`);
      return fromFilterSet(found);
    }),
  });
  return { yaml };
};

/** Removes the guided filters of a pack. @throws HttpError 404 when it has none. */
export const removePacked = async (
  client: SavedObjectsClientContract,
  name: string,
): Promise<{ removed: number }> => {
  const objects = (await allSavedObjects(client, PACKED_GUIDED_FILTER_TYPE)).filter(
    ({ attributes }) => stored.shape.pack.safeParse(packOf(attributes)).data === name,
  );
  if (objects.length === 0) throw notFound(`There is no pack "${name}".`);
  await client.bulkDelete(
    objects.map(({ id }) => ({ type: PACKED_GUIDED_FILTER_TYPE, id })),
    { refresh: 'wait_for' },
  );
  return { removed: objects.length };
};

const packOf = (attributes: unknown): unknown =>
  typeof attributes === 'object' && attributes !== null && 'pack' in attributes
    ? attributes.pack
    : undefined;
