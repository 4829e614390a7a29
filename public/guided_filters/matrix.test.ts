import { GUIDED_FILTERS, TACTICS, type GuidedIdea } from '../../common/catalogue';
import { eventsOf, isIndustrial, matrixOf, ofTechnique, techniqueName } from './matrix';

const [first] = GUIDED_FILTERS;
if (first === undefined) throw new Error('An empty catalogue.');

const idea = (id: string, ...techniques: string[]): GuidedIdea => ({ ...first, id, techniques });
const ids = (list: readonly GuidedIdea[]) => list.map(({ id }) => id).join('');
const count = (events: number) => ({ events, hosts: 1, hostsIsExact: true });

it('has techniques under each of their tactics, parts under their technique', () => {
  const columns = matrixOf([
    idea('a', 'T1071.001'),
    idea('b', 'T1071', 'T1071.004'),
    idea('c', 'T1133'),
    idea('d'),
    idea('e', 'T9999'),
  ]);
  expect(
    columns.map(({ name, cells }) => [name, cells.map((cell) => [cell.id, ids(cell.filters)])]),
  ).toEqual([
    ['Initial Access', [['T1133', 'c']]],
    ['Persistence', [['T1133', 'c']]],
    ['Command and Control', [['T1071', 'ab']]],
  ]);
});

it('names a technique of which only parts are named by the beginning of their names', () => {
  expect(techniqueName('T1608')).toBe('Stage Capabilities');
  expect(techniqueName('T1090')).toBe('Proxy');
  expect(techniqueName('T9999')).toBe('T9999');
});

it('has every technique of every filter, named, with all of its filters, in the order of ATT&CK', () => {
  const columns = matrixOf(GUIDED_FILTERS);
  const order = Object.keys(TACTICS);
  const places = columns.map(({ tactic }) => order.indexOf(tactic));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(columns.filter(isIndustrial).length).toBeGreaterThan(0);
  const cells = columns.flatMap((column) => column.cells);
  const named = new Set(
    GUIDED_FILTERS.flatMap(({ techniques }) => techniques.map((id) => id.slice(0, 5))),
  );
  expect(new Set(cells.map(({ id }) => id))).toEqual(named);
  for (const { id, name, filters } of cells) {
    expect(name).not.toBe(id);
    expect([id, ofTechnique(GUIDED_FILTERS, id)]).toEqual([id, filters]);
  }
});

it('says nothing of the events of a cell before all of its filters are counted', () => {
  const cell = { id: 'T1071', name: '', filters: [idea('a'), idea('b')] };
  const counts = new Map([['a', count(3)]]);
  const of = (id: string) => counts.get(id);
  expect(eventsOf(cell, of)).toBeUndefined();
  counts.set('b', count(4));
  expect(eventsOf(cell, of)).toBe(7);
});
