import { exposedConfig } from './exposed_config';

const CONFIG = { a: 1, list: [1, 2], nested: { shown: true, hidden: 'secret' }, key: 'secret' };

test('only what is named is exposed', () => {
  const exposed = { a: true, list: true, nested: { shown: true }, key: false, missing: true };
  expect(exposedConfig(CONFIG, exposed)).toEqual({ a: 1, list: [1, 2], nested: { shown: true } });
});

test('nothing by default', () => {
  expect(exposedConfig(CONFIG, undefined)).toEqual({});
  expect(exposedConfig(CONFIG, true)).toEqual({});
});
