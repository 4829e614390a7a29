interface Definition {
  bundleRequire: (moduleKey: unknown) => unknown;
  bundleModuleKey: unknown;
}

/** Kibana's registry of bundles, with the same behaviour in case of errors and no caching. */
export const createBundles = (): KbnBundles => {
  const definitions = new Map<string, Definition>();
  return {
    has: (key) => definitions.has(key),
    define: (key, bundleRequire, bundleModuleKey) => {
      if (definitions.has(key)) {
        throw new Error(`__kbnBundles__ already has a module defined for "${key}"`);
      }
      definitions.set(key, { bundleRequire, bundleModuleKey });
    },
    get: (key) => {
      const definition = definitions.get(key);
      if (!definition) {
        throw new Error(`__kbnBundles__ does not have a module defined for "${key}"`);
      }
      return definition.bundleRequire(definition.bundleModuleKey);
    },
  };
};
