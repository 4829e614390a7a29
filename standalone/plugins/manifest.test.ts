import { parseManifest } from './manifest';

const GOOD = {
  id: 'myPlugin',
  version: '1.0.0',
  kibanaVersion: '9.4.3',
  owner: { name: 'somebody' },
  server: true,
};

function aManifest(overrides: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify({ ...GOOD, ...overrides }));
}

test('defaults are those of Kibana', () => {
  expect(parseManifest(aManifest({ requiredPlugins: 'data' }), '9.4.3')).toEqual({
    ...GOOD,
    ui: false,
    configPath: ['my_plugin'],
    requiredPlugins: [],
    optionalPlugins: [],
    requiredBundles: [],
    extraPublicDirs: [],
  });
});

test.each<[string, Record<string, unknown>, string]>([
  ['no id', { id: undefined }, 'Plugin manifest must contain an "id" property.'],
  ['a dot in the id', { id: 'my.plugin' }, 'Plugin "id" must not include `.` characters.'],
  ['a dash in the id', { id: 'my-plugin' }, 'Plugin "id" must be camelCase, but found: my-plugin.'],
  [
    'no version',
    { version: '' },
    'Plugin manifest for "myPlugin" must contain a "version" property.',
  ],
  [
    'an owner that is a text',
    { owner: 'somebody' },
    'Plugin manifest for "myPlugin" must contain an "owner" property, which includes a nested "name" property.',
  ],
  [
    'a bad config path',
    { configPath: 5 },
    'The "configPath" in plugin manifest for "myPlugin" should either be a string or an array of strings.',
  ],
  [
    'neither half',
    { server: false },
    'Both "server" and "ui" are missing or set to "false" in plugin manifest for "myPlugin", but at least one of these must be set to "true".',
  ],
  [
    'keys of the other manifest',
    { group: 'platform', visibility: 'shared' },
    'Manifest for plugin "myPlugin" contains the following unrecognized properties: group,visibility.',
  ],
  [
    'another version',
    { kibanaVersion: '9.4.2' },
    'Plugin "myPlugin" is only compatible with Kibana version "9.4.2", but used Kibana version is "9.4.3".',
  ],
  [
    'an unknown type',
    { type: 'late' },
    'The "type" in manifest for plugin "myPlugin" is set to "late", but it should either be "standard" or "preboot".',
  ],
])('%s', (_name, overrides, message) => {
  expect(() => parseManifest(aManifest(overrides), '9.4.3')).toThrow(message);
});

test('versions are compared by their three numbers; the word kibana fits any', () => {
  for (const kibanaVersion of ['9.4.3-SNAPSHOT', 'v9.4.3', 'kibana']) {
    expect(() => parseManifest(aManifest({ kibanaVersion }), '9.4.3')).not.toThrow();
  }
  expect(() =>
    parseManifest(aManifest({ kibanaVersion: undefined, version: '9.4.3' }), '9.4.3'),
  ).not.toThrow();
});
