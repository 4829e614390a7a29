import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlugin, pluginConfig } from './load';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'plugin-'));
});
afterEach(() => rm(dir, { recursive: true }));

const MANIFEST = {
  id: 'aPlugin',
  version: '1',
  kibanaVersion: '9.4.3',
  owner: { name: 'x' },
  server: true,
};

async function aPlugin(server: string, manifest: object = MANIFEST) {
  await writeFile(join(dir, 'kibana.json'), JSON.stringify(manifest));
  await mkdir(join(dir, 'server'));
  await writeFile(join(dir, 'server', 'index.js'), server);
  return loadPlugin(dir, '9.4.3');
}

test('a folder without a plugin says what to do', async () => {
  await expect(loadPlugin(dir, '9.4.3')).rejects.toThrow(
    /There is no plugin in .* Build the plugin/,
  );
});

test('a manifest with comments is refused', async () => {
  await writeFile(join(dir, 'kibana.json'), '// no\n{}');
  await expect(loadPlugin(dir, '9.4.3')).rejects.toThrow(/kibana\.json/);
});

test.each([
  ['', /Plugin "aPlugin" does not export the "plugin" definition or "module" \(.*server\)\./],
  ['exports.plugin = {}', /Definition of plugin "aPlugin" should be a function/],
  [
    'exports.plugin = () => {}; exports.config = { schema: { parse() {} } }',
    /Configuration schema expected to be an instance of Type/,
  ],
])('exports %p are refused', async (server, message) => {
  await expect(aPlugin(server)).rejects.toThrow(message);
});

test.each([
  ['exports.plugin = () => 5', /expected to return plugin instance, but returned "number"/],
  ['exports.plugin = async () => ({ start() {} })', /does not define "setup" function/],
])('what %p makes is refused', async (server, message) => {
  const { definition } = await aPlugin(server);
  await expect(definition?.create({} as never)).rejects.toThrow(message);
});

test('settings are validated by the plugin, and refused where it has no schema', async () => {
  const plugin = await aPlugin('exports.plugin = () => {}');
  expect(pluginConfig(plugin, undefined)).toEqual({});
  expect(() => pluginConfig(plugin, { a: 1 })).toThrow(
    'No validation schema has been defined for [a_plugin]',
  );
});
