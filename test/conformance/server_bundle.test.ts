import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import {
  BUILD_TIMEOUT_MS,
  builtPlugin,
  PLUGIN_ID,
  temporaryFolder,
  removeTemporaryFolders,
} from './run_build';

/** Answers every property and call with itself: enough for building a schema at load. */
const CONFIG_SCHEMA = `
const any = new Proxy(function () {}, { get: (_, key) => (key === 'then' ? undefined : any), apply: () => any });
module.exports = { schema: any };
`;

describe('the server bundle', () => {
  afterAll(removeTemporaryFolders);

  let kibana: string;

  beforeAll(() => {
    kibana = temporaryFolder();
    cpSync(builtPlugin().pluginDir, path.join(kibana, 'plugins', PLUGIN_ID), { recursive: true });
    const packageDir = path.join(kibana, 'node_modules/@kbn/config-schema');
    mkdirSync(packageDir, { recursive: true });
    writeFileSync(path.join(packageDir, 'index.js'), CONFIG_SCHEMA);
  }, BUILD_TIMEOUT_MS);

  it('loads in plain Node, as a folder, with only @kbn/config-schema at hand', () => {
    const program = `
      const server = require('./plugins/${PLUGIN_ID}/server');
      console.log(JSON.stringify(Object.fromEntries(Object.entries(server).map(([k, v]) => [k, typeof v]))));
    `;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
      cwd: kibana,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ plugin: 'function', config: 'object' });
  });

  it('can be read: it is not minified, and functions keep their names', () => {
    const code = readFileSync(path.join(kibana, 'plugins', PLUGIN_ID, 'server/index.js'), 'utf8');
    const longest = Math.max(...code.split('\n').map((line) => line.length));
    expect(longest).toBeLessThan(20_000);
    expect(code).toContain('CONCATENATED MODULE: ./server/index.ts');
  });

  it('requires nothing at run time but Node and @kbn/config-schema', () => {
    const code = readFileSync(path.join(kibana, 'plugins', PLUGIN_ID, 'server/index.js'), 'utf8');
    const required = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id]) => id ?? '');
    expect(required).toContain('@kbn/config-schema');
    expect(required.filter((id) => id !== '@kbn/config-schema' && !isNodeModule(id))).toEqual([]);
  });
});

const isNodeModule = (id: string): boolean => id.startsWith('node:') || NODE_MODULES.has(id);
const NODE_MODULES = new Set(builtinModules);
