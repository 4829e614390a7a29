import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SHARED_MODULES } from '../../standalone/shared_modules';
import { BUILD_TIMEOUT_MS, builtPlugin, filesUnder, PLUGIN_ID } from './run_build';
import { loadBundle } from './run_browser_bundle';

const KEY = `plugin/${PLUGIN_ID}/public`;

describe('the browser bundle', () => {
  let pluginFile: string;
  let scripts: { name: string; code: string }[];

  beforeAll(() => {
    const folder = path.join(builtPlugin().pluginDir, 'target/public');
    pluginFile = path.join(folder, `${PLUGIN_ID}.plugin.js`);
    scripts = filesUnder(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => ({ name, code: readFileSync(path.join(folder, name), 'utf8') }));
  }, BUILD_TIMEOUT_MS);

  it('registers one key and evaluates nothing as it loads', () => {
    const { definitions, sharedRead } = loadBundle(pluginFile);
    expect([...definitions.keys()]).toEqual([KEY]);
    expect([...sharedRead]).toEqual([]);
  });

  it('gives the same exports, with a function "plugin", each time it is asked', () => {
    const bundleRequire = loadBundle(pluginFile).definitions.get(KEY);
    const first = bundleRequire?.(KEY);
    expect(first).toHaveProperty('plugin', expect.any(Function));
    expect(bundleRequire?.(KEY)).toBe(first);
  });

  it('compiles no code at run time', () => {
    const { definitions, compiled } = loadBundle(pluginFile);
    definitions.get(KEY)?.(KEY);
    expect(compiled()).toBe(0);
    for (const { name, code } of scripts) {
      expect({ name, found: code.match(/\beval\(|\bnew Function\b/g) ?? [] }).toEqual({
        name,
        found: [],
      });
    }
  });

  it('takes only steady modules from Kibana', () => {
    const used = scripts.flatMap(({ code }) =>
      [...code.matchAll(/__kbnSharedDeps__\.(\w+)/g)].map(([, property]) => property),
    );
    expect(used.length).toBeGreaterThan(0);
    const steady = Object.values(SHARED_MODULES);
    expect([...new Set(used)].filter((property) => !steady.includes(property ?? ''))).toEqual([]);
  });

  it.each([
    ['React', /react\.production\.min|__SECRET_INTERNALS[A-Z_]*(?==)/],
    ['react-dom', /reactInternalInstance|__reactFiber\$/],
    ['react/jsx-runtime', /react-jsx-runtime/],
    ['EUI', /euiButtonDisplay|--euiFixedHeadersOffset/],
    ['emotion', /data-emotion|__EMOTION_TYPE_PLEASE_DO_NOT_USE__/],
    ['moment', /isAMomentObject|_isAMomentObject/],
    ['lodash', /__lodash_hash_undefined__|__lodash_placeholder__/],
    ['rxjs', /UnsubscriptionError|ObjectUnsubscribedError/],
    ['react-router', /You should not use <(Link|Switch|Route)>/],
  ])('holds no code of %s', (_, pattern) => {
    const found = scripts.filter(({ code }) => pattern.test(code)).map(({ name }) => name);
    expect(found).toEqual([]);
  });

  it('finds its chunks by its own address or by the one that Kibana gives', () => {
    const code = scripts.find(({ name }) => name === `${PLUGIN_ID}.plugin.js`)?.code ?? '';
    expect(code).toContain('document');
    expect(code).toContain('currentScript');
    expect(code).toContain('__kbnPublicPath__');
  });

  it('keeps its chunks in a list of its own', () => {
    for (const { name, code } of scripts.filter((script) => script.name.includes('.chunk.'))) {
      expect({ name, own: code.includes(`rspackChunk${PLUGIN_ID}`) }).toEqual({ name, own: true });
    }
  });

  it('is small: what every page of Kibana loads, and all that the app can load', () => {
    const size = (list: typeof scripts) =>
      list.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);
    const always = size(scripts.filter(({ name }) => !name.includes('.chunk.')));
    expect(always).toBeLessThan(60 * 1024);
    expect(size(scripts)).toBeLessThan(1024 * 1024);
  });
});
