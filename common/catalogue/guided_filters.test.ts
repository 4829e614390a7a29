import { EVENT_TYPES, eveField } from '../eve';
import { fieldsOf, filterNode, isAll, isAny, isCondition, valuesOf } from '../filters';
import type { Condition, FilterNode } from '../filters';
import { CATEGORIES, GUIDED_FILTERS, guidedFilter, technique, TECHNIQUES } from '.';

const KILL_CHAIN = [
  'pre_condition',
  'reconnaissance',
  'weaponization',
  'delivery',
  'exploitation',
  'installation',
  'command_and_control',
  'actions_on_objectives',
];

const conditionsOf = (node: FilterNode): Condition[] =>
  isAll(node)
    ? node.all.flatMap(conditionsOf)
    : isAny(node)
      ? node.any.flatMap(conditionsOf)
      : isCondition(node)
        ? [node]
        : [];

const fieldsIn = (node: FilterNode): string[] =>
  conditionsOf(node).flatMap((condition) => [
    ...fieldsOf(condition),
    ...(condition.other === undefined ? [] : [condition.other]),
  ]);

/** Event types in which a node can be true, by the field catalogue. */
const possibleTypes = (node: FilterNode): Set<string> => {
  const all = EVENT_TYPES.map(({ id }) => id);
  if (isCondition(node) && node.field === 'event_type') {
    const named = valuesOf(node).map(String);
    return new Set(all.filter((id) => named.includes(id) !== (node.negated === true)));
  }
  if (node.negated === true) return new Set(all);
  if (isAll(node)) {
    return node.all
      .map(possibleTypes)
      .reduce((left, right) => new Set([...left].filter((id) => right.has(id))), new Set(all));
  }
  if (isAny(node)) return new Set(node.any.flatMap((child) => [...possibleTypes(child)]));
  return isCondition(node)
    ? new Set(fieldsOf(node).flatMap((field) => [...(eveField(field)?.eventTypes ?? [])]))
    : new Set(all);
};

describe('the catalogue', () => {
  it('has at least 275 guided filters in all 20 categories, in their order', () => {
    expect(GUIDED_FILTERS.length).toBeGreaterThanOrEqual(275);
    expect([...new Set(GUIDED_FILTERS.map(({ category }) => category))]).toEqual([...CATEGORIES]);
  });

  it('has unique ids and names', () => {
    expect(new Set(GUIDED_FILTERS.map(({ id }) => id)).size).toBe(GUIDED_FILTERS.length);
    expect(new Set(GUIDED_FILTERS.map(({ name }) => name)).size).toBe(GUIDED_FILTERS.length);
    expect(guidedFilter('roles-http-proxies')?.category).toBe('Roles');
    expect(guidedFilter('no-such-filter')).toBeUndefined();
  });

  it('knows the names of all techniques that it uses, and no others', () => {
    const used = new Set(GUIDED_FILTERS.flatMap(({ techniques }) => techniques));
    expect([...used].filter((id) => technique(id) === undefined)).toEqual([]);
    expect(Object.keys(TECHNIQUES).filter((id) => !used.has(id))).toEqual([]);
    expect(technique('T1090.001')).toEqual({
      id: 'T1090.001',
      name: 'Proxy: Internal Proxy',
      tactics: ['command-and-control'],
    });
    expect(technique('constructor')).toBeUndefined();
  });

  it('finds the server in every filter of the category Roles', () => {
    const roles = GUIDED_FILTERS.filter(({ category }) => category === 'Roles');
    expect(roles.filter(({ hostSide }) => hostSide !== 'server')).toEqual([]);
  });
});

describe.each(GUIDED_FILTERS.map((filter) => [filter.id, filter] as const))('%s', (_id, guided) => {
  it('has a valid filter', () => {
    expect(filterNode.parse(guided.filter)).toEqual(guided.filter);
  });

  it('asks only of fields that we know', () => {
    expect(fieldsIn(guided.filter).filter((field) => eveField(field) === undefined)).toEqual([]);
  });

  it('asks no object whether it exists, and no address for a part of it', () => {
    for (const condition of conditionsOf(guided.filter)) {
      for (const field of fieldsOf(condition)) {
        expect(eveField(field)?.type).not.toBe('object');
        if (eveField(field)?.type === 'ip') {
          expect(['is', 'isOneOf', 'inNetwork', 'exists']).toContain(condition.op);
        }
      }
    }
  });

  it('names the event types that it can find, and only those', () => {
    const possible = possibleTypes(guided.filter);
    const seen = guided.eventTypes.filter((id) => id !== 'sighting');
    expect(seen.filter((id) => !possible.has(id))).toEqual([]);
    // Sightings and declarations hold fields of any event.
    const rest = [...possible].filter((id) => !['sighting', 'stamus'].includes(id));
    expect(rest.filter((id) => !guided.eventTypes.includes(id))).toEqual([]);
  });

  it('has texts that read well', () => {
    for (const text of [
      guided.shows,
      guided.why,
      guided.next,
      guided.needs,
      guided.notes ?? 'A.',
    ]) {
      expect(text).toMatch(/^[A-Z$"].*[.]$/);
      expect(text).not.toMatch(/[—–!]|\.\.|\s\s/);
      expect(text.length).toBeLessThan(260);
    }
    expect(guided.name.length).toBeLessThanOrEqual(150);
  });

  it('has well-formed facts', () => {
    expect(guided.techniques.filter((id) => !/^T\d{4}(\.\d{3})?$/.test(id))).toEqual([]);
    expect([...KILL_CHAIN, null]).toContain(guided.killChain);
    expect(guided.references).not.toHaveLength(0);
    expect(guided.keywords?.filter((word) => word !== word.toLowerCase())).toEqual([]);
    expect(new Set(guided.eventTypes).size).toBe(guided.eventTypes.length);
  });
});

it('says of every filter of the category Roles, and of no other, which role it shows', () => {
  for (const { id, category, role, hostSide } of GUIDED_FILTERS) {
    expect([id, role !== undefined]).toEqual([id, category === 'Roles']);
    if (role !== undefined) expect([id, hostSide]).toEqual([id, 'server']);
  }
});
