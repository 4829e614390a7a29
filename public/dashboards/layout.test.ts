import { movePanel, NO_LAYOUT, panelsOfGroup, toggleHidden } from './layout';

const ids = (layout = NO_LAYOUT) => panelsOfGroup(layout, 'snmp').map(({ id }) => id);

it('shows panels in the order of the catalogue until they are moved', () => {
  const [first = '', second = ''] = ids();
  const layout = movePanel(NO_LAYOUT, ids(), first, 1);
  expect(ids(layout).slice(0, 2)).toEqual([second, first]);
  expect(ids(layout)).toHaveLength(ids().length);
  expect(ids(movePanel(layout, ids(layout), first, -1))).toEqual(ids());
});

it('leaves panels at the edges where they are', () => {
  const [first = ''] = ids();
  expect(movePanel(NO_LAYOUT, ids(), first, -1)).toBe(NO_LAYOUT);
  expect(movePanel(NO_LAYOUT, ids(), 'unknown', 1)).toBe(NO_LAYOUT);
});

it('hides and shows', () => {
  const hidden = toggleHidden(NO_LAYOUT, 'snmp-version');
  expect(hidden.hidden).toEqual(['snmp-version']);
  expect(toggleHidden(hidden, 'snmp-version').hidden).toEqual([]);
});
