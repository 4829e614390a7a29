import { networkInput, withColour } from './definition';
import { KIND_COLOURS, NETWORK_KINDS, toNetworkColour, toNetworkKind } from './kinds';

const said = { name: ' Office ', kind: 'department', cidrs: ['10.1.2.3/16', ' fd00::/8'] };

it('writes networks in one form, and says what is wrong with others', () => {
  expect(networkInput.parse(said)).toEqual({
    name: 'Office',
    kind: 'department',
    cidrs: ['10.1.0.0/16', 'fd00::/8'],
    description: '',
    home: true,
  });
  expect(networkInput.safeParse({ ...said, cidrs: ['10.1'] }).error?.message).toContain(
    'is not a network',
  );
});

it('keeps each range once', () => {
  expect(networkInput.parse({ ...said, cidrs: ['10.1.0.0/16', '10.1.2.3/16'] }).cidrs).toEqual([
    '10.1.0.0/16',
  ]);
});

it('has the colour of the kind unless one is chosen', () => {
  expect(withColour(networkInput.parse(said)).colour).toBe(KIND_COLOURS.department);
  expect(withColour(networkInput.parse({ ...said, colour: 'pink' })).colour).toBe('pink');
  expect(networkInput.safeParse({ ...said, colour: 'mauve' }).error?.message).toContain(
    'A colour is one of turquoise',
  );
});

it('reads kinds and colours as people write them', () => {
  expect(['User group', 'DMZ', ' user-group ', 'x'].map(toNetworkKind)).toEqual([
    'user_group',
    'dmz',
    'user_group',
    undefined,
  ]);
  expect(toNetworkColour('Light Blue')).toBe('light_blue');
  expect(NETWORK_KINDS.every((kind) => toNetworkKind(kind) === kind)).toBe(true);
});
