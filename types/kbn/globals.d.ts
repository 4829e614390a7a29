/** What Kibana's bootstrap script leaves on `window` before any plugin's script runs. */
interface KbnBundles {
  has(key: string): boolean;
  /** @throws Error when the key is taken */
  define(
    key: string,
    bundleRequire: (moduleKey: unknown) => unknown,
    bundleModuleKey: unknown,
  ): void;
  /** @throws Error when nothing is defined under the key */
  get(key: string): unknown;
}

interface Window {
  __kbnBundles__: KbnBundles;
  /** Plugin id (and names of Kibana's own bundles) to an address that ends in a slash. */
  __kbnPublicPath__?: Record<string, string>;
  __kbnThemeTag__?: string;
  __kbnSharedDeps__?: Record<string, unknown>;
}

/** The bundler's own variable: where lazy chunks are loaded from. */
declare let __webpack_public_path__: string;
