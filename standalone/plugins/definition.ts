import { isConfigSchema, type Type } from '@kbn/config-schema';
import type { CoreSetup, CoreStart, PluginInitializerContext } from '@kbn/core/server';

type Contracts = Record<string, unknown>;

/** A plugin whose contracts are not known to the host. */
export interface PluginInstance {
  setup(core: CoreSetup, plugins: Contracts): unknown;
  start(core: CoreStart, plugins: Contracts): unknown;
  stop?(): unknown;
}

export interface ConfigDescriptor {
  schema: Type<unknown>;
  exposeToBrowser?: unknown;
}

/** What `server/index.js` exports, checked as far as Kibana checks it. */
export interface PluginDefinition {
  config?: ConfigDescriptor;
  create(context: PluginInitializerContext): Promise<PluginInstance>;
}

type Exports = Record<string, unknown>;

/** Reads the exports of a plugin's server; throws Kibana's complaints. */
export function readDefinition(id: string, path: string, exports: Exports): PluginDefinition {
  const { plugin } = exports;
  if (plugin === undefined) {
    throw new Error(
      `Plugin "${id}" does not export the "plugin" definition or "module" (${path}).`,
    );
  }
  if (!isInitializer(plugin)) {
    throw new Error(`Definition of plugin "${id}" should be a function (${path}).`);
  }
  return {
    config: readConfigDescriptor(exports['config']),
    create: async (context) => {
      const instance = await plugin(context);
      if (typeof instance !== 'object' || instance === null) {
        throw new Error(
          `Initializer for plugin "${id}" is expected to return plugin instance, but returned ` +
            `"${instance === null ? 'null' : typeof instance}".`,
        );
      }
      if (!hasMethod(instance, 'setup')) {
        throw new Error(`Instance of plugin "${id}" does not define "setup" function.`);
      }
      return toInstance(instance);
    },
  };
}

function isInitializer(value: unknown): value is (context: PluginInitializerContext) => unknown {
  return typeof value === 'function';
}

function readConfigDescriptor(config: unknown): ConfigDescriptor | undefined {
  if (config === undefined) {
    return undefined;
  }
  const schema =
    typeof config === 'object' && config !== null && 'schema' in config ? config.schema : undefined;
  if (!isConfigSchema(schema)) {
    throw new Error('Configuration schema expected to be an instance of Type');
  }
  return {
    schema,
    exposeToBrowser: (config as { exposeToBrowser?: unknown }).exposeToBrowser,
  };
}

function toInstance(instance: object): PluginInstance {
  const call = (name: string, ...args: unknown[]): unknown => {
    const method: unknown = Reflect.get(instance, name);
    return typeof method === 'function' ? Reflect.apply(method, instance, args) : undefined;
  };
  return {
    setup: (core, plugins) => call('setup', core, plugins),
    start: (core, plugins) => call('start', core, plugins),
    stop: () => call('stop'),
  };
}

function hasMethod(instance: object, name: string): boolean {
  return typeof Reflect.get(instance, name) === 'function';
}
