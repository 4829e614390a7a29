import { schema } from '@kbn/config-schema';
import type { SavedObjectsType } from '@kbn/core/server';
import fc from 'fast-check';
import { mergeAttributes } from './merge_attributes';
import { currentVersion, upgrade, validateAttributes } from './model_versions';
import { TypeRegistry } from './type_registry';
import { decodeVersion, encodeVersion } from './version';

const TYPE: SavedObjectsType = {
  name: 'thing',
  hidden: false,
  namespaceType: 'agnostic',
  mappings: { properties: {} },
  modelVersions: {
    1: { changes: [] },
    2: {
      changes: [
        {
          type: 'data_backfill',
          backfillFn: ({ attributes }) => ({
            attributes: { size: String(attributes['name']).length },
          }),
        },
      ],
    },
    3: {
      changes: [{ type: 'data_removal', removedAttributePaths: ['old.part', 'gone'] }],
      schemas: {
        create: schema.object({ name: schema.string(), size: schema.number() }),
        forwardCompatibility: schema.object({ name: schema.string() }, { unknowns: 'ignore' }),
      },
    },
  },
};

const stored = (attributes: Record<string, unknown>, typeMigrationVersion?: string) =>
  upgrade(TYPE, { id: '1', references: [], attributes, typeMigrationVersion });

describe('model versions', () => {
  const old = { name: 'abc', old: { part: 1, stays: 2 }, gone: 3 };

  test('bring an old object up step by step', () => {
    expect(stored(old, '10.1.0')).toEqual({ name: 'abc', size: 3, old: { stays: 2 } });
    expect(stored(old)).toEqual({ name: 'abc', size: 3, old: { stays: 2 } });
    expect(old.old.part).toBe(1);
  });

  test('leave alone what a step was done to already', () => {
    expect(stored({ name: 'abc', size: 9, gone: 1 }, '10.2.0')).toEqual({ name: 'abc', size: 9 });
    expect(stored({ name: 'abc', gone: 1 }, '10.3.0')).toEqual({ name: 'abc', gone: 1 });
  });

  test('take of a newer object what they know', () => {
    expect(stored({ name: 'abc', newer: 1 }, '10.4.0')).toEqual({ name: 'abc' });
    expect(currentVersion(TYPE)).toBe('10.3.0');
  });

  test('refuse attributes that do not fit the newest schema', () => {
    expect(() => validateAttributes(TYPE, { name: 'x' })).toThrow(
      /\[size\]: expected value of type \[number\]/,
    );
    expect(() => validateAttributes(TYPE, { name: 'x', size: 1 })).not.toThrow();
  });

  test('have no gaps', () => {
    const types = new TypeRegistry();
    const gap = { ...TYPE, modelVersions: { 1: { changes: [] }, 3: { changes: [] } } };
    expect(() => types.registerType(gap)).toThrow(/missing version 2/);
    types.registerType(TYPE);
    expect(() => types.registerType(TYPE)).toThrow("Type 'thing' is already registered");
    expect(() => types.registerType({ ...TYPE, name: 'references' })).toThrow(
      /cannot be registered/,
    );
  });
});

describe('partial updates', () => {
  test('merge objects, replace the rest, and skip undefined', () => {
    const before = { a: { x: 1, y: [1, 2] }, b: 1, c: { z: 1 } };
    const changes = { a: { y: [3] }, b: undefined, c: {}, d: null };
    expect(mergeAttributes(before, changes)).toEqual({ a: { x: 1, y: [3] }, b: 1, c: {}, d: null });
  });

  test('do not change what they start from, nor a prototype', () => {
    fc.assert(
      fc.property(fc.object(), fc.object(), (before, changes) => {
        const copy = structuredClone(before);
        const merged = mergeAttributes(before, changes);
        expect(before).toEqual(copy);
        expect(mergeAttributes(merged, changes)).toEqual(merged);
      }),
    );
    const changes = JSON.parse('{"__proto__":{"admin":true}}') as object;
    expect((mergeAttributes({}, changes) as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('versions', () => {
  test('go there and back', () => {
    expect(decodeVersion(encodeVersion(12, 3))).toEqual({ if_seq_no: 12, if_primary_term: 3 });
  });

  test.each(['', 'x', 'WzFd', 'WyJhIiwxXQ=='])('%p is refused', (version) => {
    expect(() => decodeVersion(version)).toThrow(`Invalid version [${version}]: Bad Request`);
  });
});
