import { schema } from '@kbn/config-schema';
import { coreSettings } from './core_settings';
import { SettingsRegistry } from './registry';

const COLOR = { color: { value: 'blue', schema: schema.string({ minLength: 2 }) } };

test('defaults and overrides have to fit their schema', () => {
  expect(() =>
    new SettingsRegistry().register({ x: { value: 1, schema: schema.string() } }),
  ).toThrow('[ui settings defaults [x]]: expected value of type [string] but got [number]');
  expect(() => new SettingsRegistry({ color: 'x' }).register(COLOR)).toThrow(
    /^\[ui settings overrides \[color\]\]/,
  );
  expect(() => new SettingsRegistry().register({ x: { value: 1 } as never })).toThrow(
    /Validation schema is not provided for \[x\]/,
  );
});

test('a key is registered once', () => {
  const registry = new SettingsRegistry();
  registry.register(COLOR);
  expect(() => registry.register(COLOR)).toThrow(
    'uiSettings for the key [color] has been already registered',
  );
});

test.each([
  ['nothing', 1, 'There is no setting [nothing].'],
  [
    'color',
    'x',
    '[validation [color]]: value has length [1] but it must have a minimum length of [2].',
  ],
  ['fixed', 'xx', 'Unable to update "fixed" because it is overridden'],
  ['constant', 'xx', 'Unable to update "constant" because it is read-only'],
])('%s cannot become %p', (key, value, message) => {
  const registry = new SettingsRegistry({ fixed: 'as it is' });
  registry.register({
    ...COLOR,
    fixed: COLOR.color,
    constant: { ...COLOR.color, readonly: true },
  });
  expect(() => registry.check(key, value)).toThrow(message);
});

test('the settings of core fit their schemas, and the browser gets no schema', () => {
  const registry = new SettingsRegistry();
  registry.register(coreSettings);
  expect(JSON.stringify(registry.all())).not.toContain('schema');
  expect(registry.defaultOf('dateFormat:tz')).toBe('Browser');
});
