import type {
  CoreSetup,
  CoreStart,
  HttpSetup,
  Logger,
  Plugin,
  PluginInitializerContext,
} from '@kbn/core/public';
import { z } from 'zod/mini';
import type { InjectedMetadata, InjectedUiPlugin } from '../bootstrap';

type Contracts = Record<string, unknown>;
type AnyPlugin = Plugin<unknown, unknown, Contracts, Contracts>;

const bundleShape = z.object({
  plugin: z.custom<(context: PluginInitializerContext) => unknown>(
    (value) => typeof value === 'function',
  ),
});
const pluginShape = z.custom<AnyPlugin>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'setup' in value &&
    typeof value.setup === 'function' &&
    'start' in value &&
    typeof value.start === 'function',
);

const createLogger = (context: string): Logger => {
  const line = (message: string | Error) => [`[${context}]`, message];
  return {
    trace: () => undefined,
    debug: (message) => console.debug(...line(message)),
    info: (message) => console.info(...line(message)),
    warn: (message) => console.warn(...line(message)),
    error: (message) => console.error(...line(message)),
    fatal: (message) => console.error(...line(message)),
    get: (...parts) => createLogger([context, ...parts].join('.')),
  };
};

const initializerContext = (
  { id, browserConfig }: InjectedUiPlugin,
  { mode, packageInfo }: InjectedMetadata,
): PluginInitializerContext => ({
  opaqueId: Symbol(id),
  env: {
    mode: { ...mode, name: mode.dev ? 'development' : 'production' },
    packageInfo: { ...packageInfo, buildDate: new Date(packageInfo.buildDate) },
  },
  logger: { get: (...parts) => createLogger(['plugins', id, ...parts].join('.')) },
  config: { get: <T extends object>() => browserConfig as T },
});

const createPlugin = (description: InjectedUiPlugin, metadata: InjectedMetadata): AnyPlugin => {
  const { id } = description;
  const key = `plugin/${id}/public`;
  if (!window.__kbnBundles__.has(key)) {
    throw new Error(`Definition of plugin "${id}" not found and may have failed to load.`);
  }
  const bundle = bundleShape.safeParse(window.__kbnBundles__.get(key));
  if (!bundle.success) {
    throw new Error(`Definition of plugin "${id}" should either be a function or a module.`);
  }
  const plugin = pluginShape.safeParse(
    bundle.data.plugin(initializerContext(description, metadata)),
  );
  if (!plugin.success) throw new Error(`Plugin "${id}" does not define "setup" and "start".`);
  return plugin.data;
};

const pick = (contracts: Map<string, unknown>, ids: string[]): Contracts =>
  Object.fromEntries(ids.filter((id) => contracts.has(id)).map((id) => [id, contracts.get(id)]));

/** Static files of a plugin lie under an address of its own. */
const withAssets = <T extends { http: HttpSetup }>(core: T, assetsPath: string): T => ({
  ...core,
  http: {
    ...core.http,
    staticAssets: {
      getPluginAssetHref: (name: string) => `${assetsPath}/${name.replace(/^\//, '')}`,
    },
  },
});

/**
 * Runs `setup` of every plugin, then `start` of every plugin, in the order of their dependencies.
 *
 * @throws Error when a plugin is not there or one of its phases throws
 */
export const runPlugins = (
  metadata: InjectedMetadata,
  coreSetup: Omit<CoreSetup, 'getStartServices'>,
  coreStart: CoreStart,
): void => {
  const setups = new Map<string, unknown>();
  const starts = new Map<string, unknown>();
  const running = metadata.uiPlugins.map((description) => {
    const plugin = createPlugin(description, metadata);
    const wanted = [...description.requiredPlugins, ...description.optionalPlugins];
    const core = withAssets(coreStart, description.assetsPath);
    let started: (services: [CoreStart, Contracts, unknown]) => void = () => {};
    const services = new Promise<[CoreStart, Contracts, unknown]>((resolve) => (started = resolve));
    const setupCore = { ...withAssets(coreSetup, description.assetsPath) };
    const contract = plugin.setup(
      { ...setupCore, getStartServices: () => services },
      pick(setups, wanted),
    );
    setups.set(description.id, contract);
    return { id: description.id, plugin, wanted, core, started };
  });
  for (const { id, plugin, wanted, core, started } of running) {
    const dependencies = pick(starts, wanted);
    const contract = plugin.start(core, dependencies);
    starts.set(id, contract);
    started([core, dependencies, contract]);
  }
};
