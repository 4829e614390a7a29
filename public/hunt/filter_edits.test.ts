import type { FilterNode } from '../../common/filters';
import {
  addFilter,
  clearFilters,
  fieldsIn,
  findInForce,
  negateFilter,
  removeFilter,
  replaceFilters,
  suspendedBy,
  toggleFilter,
} from './filter_edits';

const sni = (value: string, more: object = {}): FilterNode => ({
  field: 'tls.sni',
  op: 'is',
  value,
  ...more,
});

describe('addFilter', () => {
  it('suspends an older positive condition on the same field', () => {
    expect(addFilter([sni('a')], sni('b'))).toEqual([sni('a', { disabled: true }), sni('b')]);
  });

  it('leaves negated, guided, grouped and other conditions alone', () => {
    const others: FilterNode[] = [
      sni('a', { negated: true }),
      { guided: 'x' },
      { any: [sni('a')] },
      { field: ['tls.sni', 'quic.sni'], op: 'is', value: 'a' },
    ];
    expect(addFilter(others, sni('b'))).toEqual([...others, sni('b')]);
    expect(addFilter([sni('a')], sni('b', { negated: true }))).toHaveLength(2);
  });

  it('switches on what is there already instead of doubling it', () => {
    expect(addFilter([sni('a', { disabled: true, pinned: true })], sni('a'))).toEqual([
      sni('a', { pinned: true }),
    ]);
  });
});

describe('replaceFilters', () => {
  it('keeps pinned filters', () => {
    const pinned: FilterNode = { field: 'proto', op: 'is', value: 'TCP', pinned: true };
    expect(replaceFilters([pinned, sni('a')], { guided: 'x' })).toEqual([pinned, { guided: 'x' }]);
    expect(clearFilters([pinned, sni('a')])).toEqual([pinned]);
  });
});

describe('toggleFilter', () => {
  it('switches off, and on again with its siblings suspended', () => {
    const off = toggleFilter([sni('a')], 0);
    expect(off).toEqual([sni('a', { disabled: true })]);
    expect(toggleFilter([...off, sni('b')], 0)).toEqual([sni('a'), sni('b', { disabled: true })]);
  });
});

describe('the rest', () => {
  it('negates twice to the same', () => {
    expect(negateFilter(negateFilter([sni('a')], 0), 0)).toEqual([sni('a')]);
  });

  it('removes by place', () => {
    expect(removeFilter([sni('a'), sni('b')], 0)).toEqual([sni('b')]);
  });

  it('finds what is in force', () => {
    const filters = [sni('a', { disabled: true }), sni('b', { pinned: true })];
    expect(findInForce(filters, sni('a'))).toBe(-1);
    expect(findInForce(filters, sni('b'))).toBe(1);
  });

  it('tells by what a filter is suspended', () => {
    expect(suspendedBy([sni('a', { disabled: true }), sni('b')], 0)).toEqual(sni('b'));
    expect(suspendedBy([sni('a', { disabled: true })], 0)).toBeUndefined();
  });

  it('finds the fields of a filter, behind guided references too', () => {
    const node: FilterNode = {
      all: [
        { guided: 'x' },
        { field: 'a', op: 'fieldsEqual', other: 'b' },
        { any: [{ field: ['c', 'd'], op: 'exists' }] },
      ],
    };
    expect(fieldsIn(node, () => sni('a'))).toEqual(['tls.sni', 'a', 'b', 'c', 'd']);
  });
});

it('keeps both ends of a connection, and both bounds of a range', () => {
  const either = (value: string): FilterNode => ({ field: ['src_ip', 'dest_ip'], op: 'is', value });
  expect(addFilter([either('10.0.0.1')], either('10.0.0.2'))).toEqual([
    either('10.0.0.1'),
    either('10.0.0.2'),
  ]);
  const least: FilterNode = { field: 'dest_port', op: 'range', gte: 1024 };
  const most: FilterNode = { field: 'dest_port', op: 'range', lte: 2048 };
  expect(addFilter([least], most)).toEqual([least, most]);
  const other: FilterNode = { field: 'dest_port', op: 'range', gte: 4096 };
  expect(addFilter([least, most], other)).toEqual([{ ...least, disabled: true }, most, other]);
  expect(addFilter([least], { field: 'dest_port', op: 'is', value: 53 })[0]).toEqual({
    ...least,
    disabled: true,
  });
});
