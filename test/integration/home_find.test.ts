/** Finding the home's saved objects: pages, words, filters, references, everything. */
import type { SavedObjectsType } from '@kbn/core/server';
import {
  AttributeEncryption,
  ensureIndex,
  Repository,
  TypeRegistry,
} from '../../standalone/saved_objects';
import { testCluster, uniqueName } from '../setup';

const client = testCluster();
const index = `.${uniqueName('home-find')}`;

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
    },
  },
};

interface Thing {
  name: string;
  count?: number;
  tags?: string[];
}

const types = new TypeRegistry();
types.registerType(THING);
const encryption = new AttributeEncryption('k'.repeat(32));
const things = new Repository({ client, index, types, encryption });

const BAD_REQUEST: unknown = expect.objectContaining({
  isBoom: true,
  output: expect.objectContaining({ statusCode: 400 }) as unknown,
});

beforeAll(() => ensureIndex(client, index, types));
afterAll(async () => {
  await client.indices.delete({ index });
  await client.close();
});

describe('find', () => {
  const tag = uniqueName('find');
  const all = `thing.attributes.tags: "${tag}"`;
  const names = async (options: object): Promise<string[]> => {
    const found = await things.find<Thing>({
      type: 'thing',
      filter: all,
      sortField: 'count',
      ...options,
    });
    return found.saved_objects.map(({ attributes }) => attributes.name);
  };

  beforeAll(async () => {
    const texts = ['red fox', 'red hen', 'blue fox', 'grey "owl" *'];
    await things.bulkCreate<Thing>(
      texts.map((name, count) => ({
        type: 'thing',
        attributes: { name, count, tags: [tag] },
        references: count === 1 ? [{ name: 'r', type: 'thing', id: tag }] : [],
      })),
    );
  });

  test('pages and sorts', async () => {
    const page = await things.find<Thing>({
      type: ['thing', 'nothing'],
      filter: all,
      sortField: 'count',
      sortOrder: 'desc',
      page: 2,
      perPage: 3,
    });
    expect(page).toMatchObject({ total: 4, page: 2, per_page: 3 });
    expect(page.saved_objects.map(({ attributes }) => attributes.count)).toEqual([0]);
    expect(await names({ sortField: 'name.keyword', sortOrder: 'asc', perPage: 2 })).toEqual([
      'blue fox',
      'grey "owl" *',
    ]);
    await expect(things.find({ type: 'thing', page: 101, perPage: 100 })).rejects.toEqual(
      BAD_REQUEST,
    );
  });

  test('searches words in fields', async () => {
    const fields = { searchFields: ['name'] };
    expect(await names({ search: 'fox', ...fields })).toEqual(['red fox', 'blue fox']);
    expect(await names({ search: 'red hen', ...fields, defaultSearchOperator: 'AND' })).toEqual([
      'red hen',
    ]);
    expect(await names({ search: 'fo*', ...fields })).toEqual(['red fox', 'blue fox']);
  });

  test('filters', async () => {
    const and = (filter: string) => names({ filter: `${all} and (${filter})` });
    expect(await and('thing.attributes.count >= 2')).toEqual(['blue fox', 'grey "owl" *']);
    expect(await and('not thing.attributes.name: fox')).toEqual(['red hen', 'grey "owl" *']);
    expect(await and('thing.attributes.name.keyword: "grey \\"owl\\" *"')).toEqual([
      'grey "owl" *',
    ]);
    expect(await and('thing.attributes.name.keyword: red*')).toEqual(['red fox', 'red hen']);
    expect(await and('thing.attributes.count: (0 or 3)')).toEqual(['red fox', 'grey "owl" *']);
    await expect(and('name: x')).rejects.toEqual(BAD_REQUEST);
  });

  test('follows references and leaves fields out', async () => {
    expect(await names({ hasReference: { type: 'thing', id: tag } })).toEqual(['red hen']);
    const { saved_objects: found } = await things.find({
      type: 'thing',
      filter: all,
      fields: ['count'],
    });
    expect(found.map(({ attributes }) => Object.keys(attributes as object))).toEqual([
      ['count'],
      ['count'],
      ['count'],
      ['count'],
    ]);
  });

  test('reads everything page by page, and leaves no point in time open', async () => {
    const opened = jest.spyOn(client, 'openPointInTime');
    const closed = jest.spyOn(client, 'closePointInTime');
    const finder = things.createPointInTimeFinder<Thing>({
      type: 'thing',
      filter: all,
      perPage: 3,
    });
    const pages: number[] = [];
    for await (const { saved_objects: page } of finder.find()) {
      pages.push(page.length);
    }
    expect(pages).toEqual([3, 1]);
    const early = things.createPointInTimeFinder<Thing>({ type: 'thing', filter: all, perPage: 1 });
    for await (const { saved_objects: page } of early.find()) {
      expect(page).toHaveLength(1);
      break;
    }
    await early.close();
    expect([opened.mock.calls.length, closed.mock.calls.length]).toEqual([2, 2]);
    for (const { value } of closed.mock.results) {
      expect(await (value as Promise<unknown>)).toMatchObject({ succeeded: true, num_freed: 1 });
    }
  });
});
