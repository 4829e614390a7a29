import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** A stand-in for any shared module: can be called, constructed, extended, and has every property. */
const anything = (): unknown => {
  const target = function anythingElse() {};
  const proxy: unknown = new Proxy(target, {
    get: (_, key) => (key === '__esModule' ? true : key === Symbol.toPrimitive ? () => '' : proxy),
    apply: () => proxy,
    construct: () => ({}),
  });
  return proxy;
};

export interface LoadedBundle {
  /** What the script registered: key → function that evaluates the plugin. */
  definitions: Map<string, (moduleKey: unknown) => unknown>;
  /** Names of the shared modules that were asked for so far. */
  sharedRead: Set<string>;
  /** How many times code was compiled at run time. */
  compiled(): number;
}

/**
 * Runs a plugin's script as a browser would, in a world that has only what Kibana's bootstrap
 * script leaves on the page.
 */
export const loadBundle = (file: string): LoadedBundle => {
  const definitions = new Map<string, (moduleKey: unknown) => unknown>();
  const sharedRead = new Set<string>();
  let compiled = 0;
  const src = 'http://kibana.test/bundles/plugin/suricataHunt/0.0.0/suricataHunt.plugin.js';
  const shared = new Proxy(
    {},
    {
      get: (_, name) => {
        sharedRead.add(String(name));
        return anything();
      },
    },
  );
  const world: Record<string, unknown> = {
    document: { currentScript: { tagName: 'SCRIPT', src } },
    console,
    URL,
    setTimeout,
    clearTimeout,
    __kbnSharedDeps__: shared,
    __kbnBundles__: {
      define: (key: string, bundleRequire: (moduleKey: unknown) => unknown) => {
        if (definitions.has(key)) throw new Error(`"${key}" was defined twice.`);
        definitions.set(key, bundleRequire);
      },
    },
  };
  world.window = world;
  world.self = world;
  const context = vm.createContext(world);
  // Stands for the content security policy, which would report every such try.
  world.Function = function compile() {
    compiled += 1;
    throw new EvalError('Code may not be compiled at run time.');
  };
  vm.runInContext(readFileSync(file, 'utf8'), context, { filename: 'suricataHunt.plugin.js' });
  return { definitions, sharedRead, compiled: () => compiled };
};
