/** The home's saved objects against Elasticsearch: each operation, its conflicts and its limits. */
import { schema } from '@kbn/config-schema';
import type { SavedObjectsType } from '@kbn/core/server';
import {
  AttributeEncryption,
  ensureIndex,
  Repository,
  TypeRegistry,
} from '../../standalone/saved_objects';
import { testCluster, uniqueName } from '../setup';

const client = testCluster();
const index = `.${uniqueName('home-objects')}`;

const THING: SavedObjectsType = {
  name: 'thing',
  hidden: false,
  namespaceType: 'agnostic',
  mappings: {
    dynamic: 'strict',
    properties: {
      name: { type: 'text', fields: { keyword: { type: 'keyword' } } },
      count: { type: 'integer' },
      tags: { type: 'keyword' },
      details: { type: 'object', enabled: false },
    },
  },
  modelVersions: {
    1: {
      changes: [],
      schemas: { create: schema.object({ name: schema.string() }, { unknowns: 'allow' }) },
    },
  },
};
const SECRET: SavedObjectsType = {
  ...THING,
  name: 'secret-thing',
  hidden: true,
  modelVersions: {},
};

interface Thing {
  name: string;
  count?: number;
  tags?: string[];
  details?: Record<string, unknown>;
}

function typesWith(...types: SavedObjectsType[]): TypeRegistry {
  const registry = new TypeRegistry();
  types.forEach((type) => registry.registerType(type));
  return registry;
}

const types = typesWith(THING, SECRET);
const encryption = new AttributeEncryption('k'.repeat(32));
const things = new Repository({ client, index, types, encryption });

beforeAll(() => ensureIndex(client, index, types));
afterAll(async () => {
  await client.indices.delete({ index });
  await client.close();
});

const statusOf = (statusCode: number): unknown =>
  expect.objectContaining({
    isBoom: true,
    output: expect.objectContaining({ statusCode }) as unknown,
  });

describe('one object', () => {
  test('is created, read, changed and deleted', async () => {
    const created = await things.create<Thing>('thing', {
      name: 'a',
      details: { x: { y: 1 }, z: [1] },
    });
    expect(created).toMatchObject({
      type: 'thing',
      references: [],
      typeMigrationVersion: '10.1.0',
    });
    expect(await things.get<Thing>('thing', created.id)).toEqual(created);
    const references = [{ name: 'r', type: 'thing', id: 'other' }];
    const updated = await things.update<Thing>(
      'thing',
      created.id,
      { details: { x: { w: 2 } }, tags: ['t'] },
      { references },
    );
    expect(updated.version).not.toBe(created.version);
    expect(await things.get<Thing>('thing', created.id)).toMatchObject({
      attributes: { name: 'a', details: { x: { y: 1, w: 2 }, z: [1] }, tags: ['t'] },
      references,
      created_at: created.created_at,
      version: updated.version,
    });
    await things.delete('thing', created.id);
    await expect(things.get('thing', created.id)).rejects.toEqual(statusOf(404));
    await expect(things.delete('thing', created.id)).rejects.toEqual(statusOf(404));
  });

  test('is not created twice, unless it is meant to', async () => {
    const id = uniqueName('twice');
    await things.create('thing', { name: 'a' }, { id });
    await expect(things.create('thing', { name: 'b' }, { id })).rejects.toThrow(
      `Saved object [thing/${id}] conflict`,
    );
    const again = await things.create('thing', { name: 'c' }, { id, overwrite: true });
    expect((await things.get('thing', id)).attributes).toEqual({ name: 'c' });
    const stale = { id, overwrite: true, version: again.version };
    await things.create('thing', { name: 'd' }, stale);
    await expect(things.create('thing', { name: 'e' }, stale)).rejects.toEqual(statusOf(409));
  });

  test('is replaced where merging is not wanted, and made where upsert says so', async () => {
    const { id } = await things.create<Thing>('thing', { name: 'a', count: 1 });
    await things.update('thing', id, { name: 'b' }, { mergeAttributes: false });
    expect((await things.get('thing', id)).attributes).toEqual({ name: 'b' });
    const fresh = uniqueName('fresh');
    await expect(things.update('thing', fresh, { name: 'x' })).rejects.toEqual(statusOf(404));
    await things.update<Thing>('thing', fresh, { name: 'x' }, { upsert: { name: 'y' } });
    expect((await things.get('thing', fresh)).attributes).toEqual({ name: 'y' });
  });

  test('of an unknown or hidden type is refused', async () => {
    for (const type of ['nothing', 'secret-thing']) {
      await expect(things.create(type, { name: 'x' })).rejects.toThrow(
        `Unsupported saved object type: '${type}': Bad Request`,
      );
    }
    const hidden = new Repository({
      client,
      index,
      types,
      encryption,
      includedHiddenTypes: ['secret-thing'],
    });
    const { id } = await hidden.create('secret-thing', { name: 'x' });
    expect((await hidden.get('secret-thing', id)).id).toBe(id);
  });

  test('is changed by many at once without losing a change', async () => {
    const { id } = await things.create<Thing>('thing', { name: 'a', details: {} });
    const changes = Array.from({ length: 4 }, (_, n) =>
      things.update<Thing>('thing', id, { details: { [`by${n}`]: true } }, { retryOnConflict: 10 }),
    );
    await Promise.all(changes);
    expect((await things.get<Thing>('thing', id)).attributes.details).toEqual({
      by0: true,
      by1: true,
      by2: true,
      by3: true,
    });
  });
});

test('many objects succeed and fail each for itself', async () => {
  const id = uniqueName('bulk');
  await things.create('thing', { name: 'there' }, { id });
  const { saved_objects: created } = await things.bulkCreate<Thing>([
    { type: 'thing', id: `${id}-1`, attributes: { name: 'one' } },
    { type: 'thing', id, attributes: { name: 'two' } },
    { type: 'nothing', id: 'x', attributes: { name: 'three' } },
    { type: 'thing', id: 'y', attributes: { count: 1 } as unknown as Thing },
  ]);
  expect(created.map(({ error }) => error?.statusCode)).toEqual([undefined, 409, 400, 400]);
  const { saved_objects: found } = await things.bulkGet<Thing>([
    { type: 'thing', id: `${id}-1` },
    { type: 'thing', id: 'missing' },
    { type: 'nothing', id: 'x' },
  ]);
  expect(found[0]).toEqual(created[0]);
  expect(found.slice(1).map(({ error }) => error)).toEqual([
    { statusCode: 404, error: 'Not Found', message: 'Saved object [thing/missing] not found' },
    expect.objectContaining({ statusCode: 400 }),
  ]);
  const { statuses } = await things.bulkDelete([
    { type: 'thing', id: `${id}-1` },
    { type: 'thing', id: 'missing' },
  ]);
  expect(statuses).toEqual([
    { type: 'thing', id: `${id}-1`, success: true },
    expect.objectContaining({ id: 'missing', success: false }),
  ]);
});

test('a newer version of a type adds its fields, and brings old objects up when they are read', async () => {
  const { id } = await things.create<Thing>('thing', { name: 'old' });
  const newer: SavedObjectsType = {
    ...THING,
    mappings: {
      ...THING.mappings,
      properties: { ...THING.mappings.properties, size: { type: 'integer' } },
    },
    modelVersions: {
      1: { changes: [] },
      2: {
        changes: [
          { type: 'mappings_addition', addedMappings: { size: { type: 'integer' } } },
          {
            type: 'data_backfill',
            backfillFn: ({ attributes }) => ({
              attributes: { size: String(attributes['name']).length },
            }),
          },
        ],
      },
    },
  };
  const newTypes = typesWith(newer, SECRET);
  await ensureIndex(client, index, newTypes);
  const repository = new Repository({ client, index, types: newTypes, encryption });
  expect((await repository.get('thing', id)).attributes).toEqual({ name: 'old', size: 3 });
  await repository.create('thing', { name: 'new', size: 1 });
  const { total } = await repository.find({ type: 'thing', filter: 'thing.attributes.size: 1' });
  expect(total).toBe(1);

  const clash = { ...newer, mappings: { properties: { count: { type: 'keyword' as const } } } };
  await expect(ensureIndex(client, index, typesWith(clash))).rejects.toThrow(
    /cannot take the saved object types of this version/,
  );
});

test('the index is hidden and refuses what no type declares', async () => {
  const settings = await client.indices.getSettings({ index });
  expect(Object.values(settings)[0]?.settings?.index).toMatchObject({
    hidden: 'true',
    auto_expand_replicas: '0-1',
  });
  await expect(things.create('thing', { name: 'x', undeclared: 1 })).rejects.toThrow(
    /strict_dynamic_mapping/,
  );
});
