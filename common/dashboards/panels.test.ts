import { eveField, EVENT_TYPES } from '../eve';
import { PANEL_GROUPS } from './groups';
import { panelById, PANELS } from './panels';

const types = EVENT_TYPES.map(({ id }) => id);

it('has many panels, each with an id and a title of its own in its group', () => {
  expect(PANELS.length).toBeGreaterThanOrEqual(70);
  expect(new Set(PANELS.map(({ id }) => id)).size).toBe(PANELS.length);
  const titles = PANELS.map(({ group, title }) => `${group} ${title}`);
  expect(new Set(titles).size).toBe(PANELS.length);
  expect(panelById('tls-sni')).toMatchObject({ fields: ['tls.sni'] });
});

it('reads only fields that the field catalogue knows, of one kind in a panel', () => {
  const unknown = PANELS.flatMap(({ fields }) =>
    fields.filter((path) => eveField(path) === undefined),
  );
  expect(unknown).toEqual([]);
  const mixed = PANELS.filter(
    ({ fields }) => new Set(fields.map((path) => eveField(path)?.type)).size > 1,
  );
  // Suricata writes the forwarded-for address of alerts and files as an address, HTTP's as a text.
  expect(mixed.map(({ id }) => id)).toEqual(['http-xff']);
});

it('knows which events can hold the field', () => {
  for (const { id, eventTypes } of PANELS) {
    expect([id, eventTypes?.filter((type) => !types.includes(type)) ?? []]).toEqual([id, []]);
  }
  expect(panelById('tls-sni')?.eventTypes).toEqual(['alert', 'tls', 'sighting', 'stamus']);
  expect(panelById('client')?.eventTypes).toBeUndefined();
});

it('every panel is in a group, and no group is empty', () => {
  const used = new Set(PANELS.map(({ group }) => group));
  expect([...used].toSorted()).toEqual(PANEL_GROUPS.map(({ id }) => id).toSorted());
  for (const { eventTypes } of PANEL_GROUPS) {
    expect(eventTypes.filter((type) => !types.includes(type))).toEqual([]);
  }
});
