import fc from 'fast-check';
import type { FilterNode } from '../../common/filters';
import {
  editAt,
  groupKind,
  joinFilters,
  moveFilter,
  takenApart,
  turnGroup,
  withPart,
} from './group_edits';

const a: FilterNode = { field: 'tls.sni', op: 'is', value: 'a' };
const b: FilterNode = { field: 'proto', op: 'is', value: 'TCP' };
const c: FilterNode = { guided: 'http-proxies', pinned: true };

describe('groups', () => {
  it('are made of two filters, at the place of the second, and grow', () => {
    const two = joinFilters([a, b, c], 0, 1, 'any');
    expect(two).toEqual([{ any: [b, a] }, c]);
    expect(joinFilters(two, 1, 0, 'any')).toEqual([{ any: [b, a, { guided: 'http-proxies' }] }]);
    expect(joinFilters([{ any: [a], negated: true }, b], 1, 0, 'any')).toEqual([
      { any: [{ any: [a], negated: true }, b] },
    ]);
    expect(joinFilters([a, b], 1, 1, 'any')).toEqual([a, b]);
    expect(withPart({ any: [a], pinned: true }, c)).toEqual({
      any: [a, { guided: 'http-proxies' }],
      pinned: true,
    });
  });

  it('turn from any to all and back, and keep their switches', () => {
    const node: FilterNode = { any: [a, b], disabled: true, pinned: true };
    expect(turnGroup(node)).toEqual({ all: [a, b], disabled: true, pinned: true });
    expect(turnGroup(turnGroup(node))).toEqual(node);
    expect(takenApart(node)).toEqual([
      { ...a, disabled: true, pinned: true },
      { ...b, disabled: true, pinned: true },
    ]);
  });
});

describe('edits', () => {
  it('reach every part of a group, and go with its last one', () => {
    const filters: FilterNode[] = [a, { all: [b, { any: [a] }] }];
    expect(editAt(filters, [1, 1, 0], () => [])).toEqual([a, { all: [b] }]);
    expect(editAt(filters, [1, 1, 0], () => [b])).toEqual([a, { all: [b, { any: [b] }] }]);
    expect(editAt(filters, [7], () => [])).toEqual(filters);
  });

  it('move a filter and keep all of them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 6 }),
        fc.nat(6),
        fc.nat(6),
        (ids, from, to) => {
          const nodes = ids.map((guided) => ({ guided }));
          const moved = moveFilter(nodes, from, to);
          expect(new Set(moved)).toEqual(new Set(nodes));
          const node = nodes[from];
          if (node !== undefined) {
            expect(moved.indexOf(node)).toBe(Math.min(to, nodes.length - 1));
            expect(moved.filter((one) => one !== node)).toEqual(
              nodes.filter((one) => one !== node),
            );
          }
        },
      ),
    );
  });

  it('know what is a group', () => {
    expect([a, { any: [] }, { all: [] }].map(groupKind)).toEqual([undefined, 'any', 'all']);
  });
});
