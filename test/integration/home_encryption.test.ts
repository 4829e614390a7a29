/** Encrypted attributes of the home's saved objects: stored unreadable, read in clear on demand. */
import type { SavedObjectsType } from '@kbn/core/server';
import {
  AttributeEncryption,
  ensureIndex,
  Repository,
  TypeRegistry,
} from '../../standalone/saved_objects';
import { testCluster, uniqueName } from '../setup';

const client = testCluster();
const index = `.${uniqueName('home-encrypted')}`;

const THING: SavedObjectsType = {
  name: 'thing',
  hidden: false,
  namespaceType: 'agnostic',
  mappings: {
    dynamic: 'strict',
    properties: {
      name: { type: 'keyword' },
      count: { type: 'integer' },
      details: { type: 'binary' },
    },
  },
};

interface Thing {
  name: string;
  count?: number;
  details?: Record<string, unknown>;
}

const encryption = new AttributeEncryption('k'.repeat(32));
encryption.registerType({
  type: 'thing',
  attributesToEncrypt: new Set(['details']),
  attributesToIncludeInAAD: new Set(['name']),
});
const types = new TypeRegistry();
types.registerType(THING);
const repository = new Repository({ client, index, types, encryption });
const SECRET_DETAILS = { key: 'the secret' };

beforeAll(() => ensureIndex(client, index, types));
afterAll(async () => {
  await client.indices.delete({ index });
  await client.close();
});

test('are stored unreadable, left out of ordinary reads, and read in clear on demand', async () => {
  const created = await repository.create<Thing>('thing', { name: 'a', details: SECRET_DETAILS });
  expect(created.attributes).toEqual({ name: 'a' });
  expect((await repository.get('thing', created.id)).attributes).toEqual({ name: 'a' });
  const { saved_objects: found } = await repository.find({ type: 'thing' });
  expect(found.map(({ attributes }) => attributes)).toContainEqual({ name: 'a' });
  const stored = await client.get({ index: index, id: `thing:${created.id}` });
  expect(JSON.stringify(stored._source)).not.toContain('the secret');
  expect((await repository.getDecrypted('thing', created.id)).attributes).toEqual({
    name: 'a',
    details: SECRET_DETAILS,
  });
});

test('stay readable when all that belongs together changes, and not otherwise', async () => {
  const { id } = await repository.create<Thing>('thing', { name: 'a', details: SECRET_DETAILS });
  await repository.update<Thing>('thing', id, { count: 1 });
  const details = { key: 'another' };
  await repository.update<Thing>('thing', id, { name: 'b', details });
  expect((await repository.getDecrypted('thing', id)).attributes).toEqual({
    name: 'b',
    count: 1,
    details,
  });
  await repository.update<Thing>('thing', id, { name: 'c' });
  await expect(repository.getDecrypted('thing', id)).rejects.toThrow(
    `Unable to decrypt attribute "details" of thing ${id}.`,
  );
});

test('cannot be read with another key, nor be given an id of choice', async () => {
  const { id } = await repository.create<Thing>('thing', { name: 'a', details: SECRET_DETAILS });
  const other = new AttributeEncryption('o'.repeat(32));
  other.registerType({ type: 'thing', attributesToEncrypt: new Set(['details']) });
  const elsewhere = new Repository({ ...repository.options, encryption: other });
  await expect(elsewhere.getDecrypted('thing', id)).rejects.toThrow(/Unable to decrypt/);
  await expect(repository.create('thing', { name: 'a' }, { id: 'mine' })).rejects.toEqual(
    expect.objectContaining({ output: expect.objectContaining({ statusCode: 400 }) as unknown }),
  );
});
