import { randomUUID } from 'node:crypto';
import type { CoreStart, PluginInitializerContext } from '@kbn/core/server';
import { of } from 'rxjs';
import { runSetup, runStart, runStop, type LoadedPlugin, type PluginInstance } from '../plugins';
import { encryptedSavedObjectsSetup, encryptedSavedObjectsStart } from '../saved_objects';
import { taskManagerStart } from '../tasks';
import type { CoreContracts } from './core_contracts';
import { MODE } from './package_info';
import { internalSavedObjects, type HomeServices } from './services';

/** A plugin from its set-up to its stop. */
export class PluginRunner {
  private instance: PluginInstance | undefined;
  private readonly started = Promise.withResolvers<[CoreStart, object, unknown]>();

  constructor(
    private readonly services: HomeServices,
    private readonly plugin: LoadedPlugin,
    private readonly config: unknown,
  ) {
    // Who never asks for the start services must not hear that the start failed.
    this.started.promise.catch(() => undefined);
  }

  /** Resolves after the plugin's own start. */
  readonly getStartServices = (): Promise<[CoreStart, object, unknown]> => this.started.promise;

  async setup(core: CoreContracts['setup']): Promise<void> {
    const { definition, manifest } = this.plugin;
    if (definition === undefined) {
      return;
    }
    this.instance = await definition.create(this.initializerContext());
    await runSetup(manifest.id, this.instance, core, this.pick(this.setupContracts()));
  }

  async start(core: CoreContracts['start']): Promise<void> {
    if (this.instance === undefined) {
      return;
    }
    const plugins = this.pick(this.startContracts());
    try {
      const contract = await runStart(this.plugin.manifest.id, this.instance, core, plugins);
      this.started.resolve([core, plugins, contract]);
    } catch (error) {
      this.started.reject(error);
      throw error;
    }
  }

  async stop(): Promise<void> {
    const { instance } = this;
    this.instance = undefined;
    if (instance !== undefined) {
      await runStop(this.plugin.manifest.id, instance, this.services.logger.get('plugins-system'));
    }
  }

  /** Plugins of Kibana that the home has; names that it does not have are simply missing. */
  private setupContracts(): Record<string, object> {
    const { features, taskManager, encryption } = this.services;
    return {
      encryptedSavedObjects: encryptedSavedObjectsSetup(encryption),
      features: { registerKibanaFeature: features.registerKibanaFeature.bind(features) },
      taskManager: {
        registerTaskDefinitions: taskManager.registerTaskDefinitions.bind(taskManager),
      },
    };
  }

  private startContracts(): Record<string, object> {
    const { features, taskManager } = this.services;
    return {
      encryptedSavedObjects: encryptedSavedObjectsStart((hiddenTypes) =>
        internalSavedObjects(this.services, hiddenTypes),
      ),
      features: { getKibanaFeatures: () => features.getAll() },
      taskManager: taskManagerStart(taskManager),
    };
  }

  private pick(contracts: Record<string, object>): Record<string, object> {
    const { requiredPlugins, optionalPlugins } = this.plugin.manifest;
    const wanted = new Set([...requiredPlugins, ...optionalPlugins]);
    return Object.fromEntries(Object.entries(contracts).filter(([name]) => wanted.has(name)));
  }

  private initializerContext(): PluginInitializerContext {
    const { id } = this.plugin.manifest;
    return {
      opaqueId: Symbol(id),
      env: {
        mode: MODE,
        packageInfo: this.services.packageInfo,
        instanceUuid: randomUUID(),
        configs: [],
        airgapped: false,
      },
      node: { roles: { ui: true, backgroundTasks: true, migrator: true } },
      logger: { get: (...parts) => this.services.logger.get('plugins', id, ...parts) },
      config: {
        get: <T>() => this.config as T,
        create: <T>() => of(this.config as T),
      },
    };
  }
}
