import fc from 'fast-check';
import { filterNode, matches, NO_REFERENCES, type FilterNode } from '../../common/filters';
import { filters as anyFilter } from '../../test/arbitraries/filters';
import { events as anyEvent } from '../../test/arbitraries/events';
import {
  apartMeans,
  childrenOf,
  editAt,
  groupKind,
  joinFilters,
  moveFilter,
  nodeAt,
  takenApart,
  turnGroup,
  withPart,
} from './group_edits';

const a: FilterNode = { field: 'tls.sni', op: 'is', value: 'a' };
const b: FilterNode = { field: 'proto', op: 'is', value: 'TCP' };
const c: FilterNode = { guided: 'http-proxies', pinned: true };

const context = {
  ...NO_REFERENCES,
  now: Date.parse('2026-03-02T00:00:00Z'),
  variables: { $HOME_NET: ['10.0.0.0/8'] },
  network: () => ['10.1.0.0/16'],
  hostsWithRole: () => ['203.0.113.9'],
};
const finds = (filters: readonly FilterNode[], event: Record<string, unknown>): boolean =>
  filters.every((node) => node.disabled === true || matches(node, event, context));

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

  it('find what either of their parts finds', () => {
    fc.assert(
      fc.property(anyFilter, anyFilter, anyEvent, (one, other, event) => {
        const parts = [one, other].filter((node) => node.disabled !== true);
        const joined = joinFilters([one, other], 0, 1, 'any');
        const expected = parts.length === 0 || parts.some((node) => finds([node], event));
        // A group of which every part is off has no part that could match.
        if (parts.length > 0) expect(finds(joined, event)).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('mean the same taken apart, or it is said that they do not', () => {
    const group = fc.record(
      { any: fc.array(anyFilter, { minLength: 1, maxLength: 3 }), negated: fc.constant(true) },
      { requiredKeys: ['any'] },
    );
    const all = group.map(({ any, ...rest }): FilterNode => ({ all: any, ...rest }));
    fc.assert(
      fc.property(fc.oneof(group, all), anyEvent, (node, event) => {
        const isLive = childrenOf(node).some((child) => child.disabled !== true);
        fc.pre(isLive);
        const [whole, apart] = [finds([node], event), finds(takenApart(node), event)];
        if (apartMeans(node) === 'same') expect(apart).toBe(whole);
        if (apartMeans(node) === 'narrower') expect(!apart || whole).toBe(true);
        if (apartMeans(node) === 'impossible') expect(takenApart(node)).toEqual([node]);
      }),
    );
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
    expect(nodeAt(filters, [1, 1, 0])).toEqual(a);
    expect(editAt(filters, [1, 1, 0], () => [])).toEqual([a, { all: [b] }]);
    expect(editAt(filters, [1, 1, 0], () => [b])).toEqual([a, { all: [b, { any: [b] }] }]);
    expect(editAt(filters, [7], () => [])).toEqual(filters);
  });

  it('give filters that can be saved, and those that are not meant stay', () => {
    fc.assert(
      fc.property(fc.array(anyFilter, { minLength: 1, maxLength: 4 }), fc.nat(3), (nodes, at) => {
        const edited = editAt(nodes, [at], (node) => [{ ...node, disabled: true }]);
        for (const [place, node] of edited.entries()) {
          expect(filterNode.safeParse(node).success).toBe(true);
          if (place !== at) expect(node).toBe(nodes[place]);
        }
      }),
    );
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
