/** Filters that are joined, taken apart and edited find what they should. */
import fc from 'fast-check';
import { filterNode, matches, NO_REFERENCES, type FilterNode } from '../../common/filters';
import { apartMeans, childrenOf, editAt, joinFilters, takenApart } from '../../public/hunt';
import { events as anyEvent } from '../arbitraries/events';
import { filters as anyFilter } from '../arbitraries/filters';

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
});
