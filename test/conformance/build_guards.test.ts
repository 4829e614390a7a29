import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fixturePlugin } from './fixture_plugin';
import { BUILD_TIMEOUT_MS, PLUGIN_ID, runBuild, removeTemporaryFolders } from './run_build';

const PLUGIN = 'export const plugin = () => ({ setup() {}, start() {}, part });\n';

const build = (files: Record<string, string>, ...args: string[]) => {
  const root = fixturePlugin(files);
  return { root, ...runBuild('--root', root, ...args) };
};

describe('the build', () => {
  afterAll(removeTemporaryFolders);

  it(
    'builds a small plugin, with only wrappers of React inside',
    () => {
      const { root, exitCode, output } = build({
        'public/index.ts': `import { createRoot } from 'react-dom/client';\nimport { jsx } from 'react/jsx-runtime';\nconst part = [createRoot, jsx];\n${PLUGIN}`,
      });
      expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
      const folder = path.join(root, 'build/kibana', PLUGIN_ID);
      const code = readFileSync(path.join(folder, `target/public/${PLUGIN_ID}.plugin.js`), 'utf8');
      expect(code).toContain('__kbnSharedDeps__.ReactDom');
      expect(code.length).toBeLessThan(10_000);
    },
    BUILD_TIMEOUT_MS,
  );

  it(
    'does nothing while nothing changed, and builds again when something did',
    () => {
      const { root, output } = build({}, '--if-stale');
      expect(output).toMatch(/^Built /);
      expect(runBuild('--root', root, '--if-stale').output).toMatch(/^Up to date/);
      writeFileSync(path.join(root, 'server/more.ts'), 'export {};');
      expect(runBuild('--root', root, '--if-stale').output).toMatch(/^Built /);
      writeFileSync(path.join(root, 'server/more.ts'), 'export const more = 1;');
      expect(runBuild('--root', root, '--if-stale', '--skip-zip').output).toMatch(/^Built /);
      expect(runBuild('--root', root, '--if-stale').output).toMatch(/^Built .*\.zip/);
      const other = ['--root', root, '--if-stale', '--kibana-version', '9.4.4'];
      expect(runBuild(...other).output).toMatch(/^Built /);
    },
    BUILD_TIMEOUT_MS,
  );

  const refused: { what: string; files: Record<string, string>; says: RegExp }[] = [
    {
      what: 'a deep import of EUI',
      files: {
        'public/index.ts': `import { keys as part } from '@elastic/eui/lib/services';\n${PLUGIN}`,
      },
      says: /public\/index\.ts imports "@elastic\/eui\/lib\/services": that would bundle a second copy of @elastic\/eui/,
    },
    {
      what: 'a deep import of React from a package',
      files: {
        'public/index.ts': `import part from 'uses-react';\n${PLUGIN}`,
        'node_modules/uses-react/package.json': `{ "name": "uses-react", "version": "1.0.0", "license": "MIT" }`,
        'node_modules/uses-react/index.js': `module.exports = require('react/cjs/react.production.min.js');`,
      },
      says: /uses-react\/index\.js imports "react\/cjs\/react\.production\.min\.js"/,
    },
    {
      what: 'a relative way into React',
      files: {
        'public/index.ts': `import * as part from '../node_modules/react/index.js';\n${PLUGIN}`,
      },
      says: /second copy of modules that Kibana shares:\n {2}react\/cjs\/react\.production\.min\.js/,
    },
    {
      what: 'a value from another plugin',
      files: {
        'public/index.ts': `import { ES_SEARCH_STRATEGY as part } from '@kbn/data-plugin/public';\n${PLUGIN}`,
      },
      says: /public\/index\.ts imports "@kbn\/data-plugin\/public", which Kibana does not share/,
    },
    {
      what: 'a value of @kbn/core/server',
      files: {
        'server/index.ts': `import { ServiceStatusLevels as part } from '@kbn/core/server';\n${PLUGIN}`,
      },
      says: /server\/index\.ts imports "@kbn\/core\/server": only @kbn\/config-schema/,
    },
    {
      what: 'a package with a licence that the plugin cannot take',
      files: {
        'server/index.ts': `import part from 'copyleft';\n${PLUGIN}`,
        'node_modules/copyleft/package.json': `{ "name": "copyleft", "version": "3.1.4", "license": "GPL-3.0" }`,
        'node_modules/copyleft/index.js': `module.exports = 1;`,
      },
      says: /copyleft 3\.1\.4: GPL-3\.0/,
    },
    {
      what: 'a syntax error',
      files: { 'public/index.ts': `const part = 1;\n\nexport const plugin = ( => part;\n` },
      says: /public\/index\.ts[\s\S]*\[3:24\]/,
    },
    {
      what: 'a name that is not exported',
      files: {
        'public/other.ts': `export const there = 1;\n`,
        'public/index.ts': `import { missing as part } from './other';\n${PLUGIN}`,
      },
      says: /missing.*other/,
    },
  ];
  it.each(refused)(
    'refuses $what and says where',
    ({ files, says }) => {
      const { exitCode, output } = build(files);
      expect(output).toMatch(says);
      expect(exitCode).toBe(1);
    },
    BUILD_TIMEOUT_MS,
  );

  it('refuses a Kibana version that is none', () => {
    const { exitCode, output } = runBuild('--kibana-version', 'latest');
    expect(output).toContain('--kibana-version takes x.y.z');
    expect(exitCode).toBe(1);
  });

  it('refuses a plugin id that Kibana would', () => {
    const manifest = JSON.stringify({
      type: 'plugin',
      id: '@kbn/x',
      owner: 'x',
      group: 'security',
      visibility: 'private',
      description: 'x',
      plugin: { id: 'suricata-hunt', browser: true, server: true, configPath: ['x'] },
    });
    const { exitCode, output } = build({ 'kibana.jsonc': manifest });
    expect(output).toMatch(/kibana\.jsonc is not valid:[\s\S]*camelCase/);
    expect(exitCode).toBe(1);
  });
});
