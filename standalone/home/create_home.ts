import { join } from 'node:path';
import type { Logger } from '@kbn/core/server';
import { z } from 'zod';
import { createRouter, createRuleCheck, HttpServer, type HomeRouter } from '../http';
import { loadPlugin, pluginConfig, type LoadedPlugin } from '../plugins';
import { ensureIndex } from '../saved_objects';
import * as security from '../security';
import { registerSettingsRoutes } from '../ui_settings';
import { createCoreContracts, createSecurity, type CoreContracts } from './core_contracts';
import { checkElasticsearch } from './elasticsearch_check';
import { normalizeBasePath, type Home, type HomeOptions } from './options';
import { packageInfoOf } from './package_info';
import { pageRoutes } from './pages';
import { createContext, type ContextProvider } from './request_context';
import { PluginRunner } from './run_plugin';
import { createServices, type HomeServices } from './services';
import { HomeStatus, registerStatusRoute } from './status';
import { uiFileRoutes } from './ui_files';

const DEFAULT_VERSION = '9.4.3';
const DEFAULT_PORT = 5601;
const DEFAULT_HOST = '127.0.0.1';
/** Failed logins of one user from one address before further tries have to wait. */
const LOGIN_LIMITS = { maxFailures: 10, windowMs: 5 * 60_000 };
/** Plugins of Kibana whose contract the home has. */
const PRESENT_PLUGINS = ['encryptedSavedObjects', 'features', 'taskManager'];

/**
 * A home for one plugin: reads its folder and sets everything up; throws, in words for the
 * operator, what would stop Kibana. Nothing listens and nothing is written to Elasticsearch
 * before `start`.
 */
export async function createHome(options: HomeOptions): Promise<Home> {
  const version = options.version ?? DEFAULT_VERSION;
  const plugin = await loadPlugin(options.pluginDir, version);
  checkRequiredPlugins(plugin);
  const config = pluginConfig(plugin, settingsOf(plugin, options.config ?? {}));
  const secretIn = (file: string | undefined, name: string): Promise<string> =>
    security.readOrCreateSecret(file ?? join(options.dataDir, name));
  const secrets = {
    session: await secretIn(options.sessionSecretFile, 'session_secret'),
    encryption: await secretIn(options.encryptionKeyFile, 'encryption_key'),
  };
  return new StandaloneHome(options, plugin, config, secrets, version);
}

/** The part of the settings that is the plugin's; others have nobody to belong to. */
function settingsOf(
  { manifest }: LoadedPlugin,
  config: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const own = manifest.configPath.join('.');
  const unknown = Object.keys(config).filter((key) => key !== own);
  if (unknown.length > 0) {
    throw new Error(
      `Unknown configuration key(s): ${unknown.map((key) => `"${key}"`).join(', ')}. The settings ` +
        `of the plugin go under "${own}".`,
    );
  }
  const settings = config[own];
  return settings === undefined ? undefined : z.record(z.string(), z.unknown()).parse(settings);
}

function checkRequiredPlugins({ manifest }: LoadedPlugin): void {
  const missing = manifest.requiredPlugins.filter((name) => !PRESENT_PLUGINS.includes(name));
  if (missing.length > 0) {
    throw new Error(
      `Plugins "${manifest.id}" have been disabled since the following direct or transitive ` +
        `dependencies are missing, disabled, or have incompatible types: [${missing.join(', ')}].`,
    );
  }
}

class StandaloneHome implements Home {
  private readonly services: HomeServices;
  private readonly logger: Logger;
  private readonly audit: security.AuditLog;
  private readonly status: HomeStatus;
  private readonly server: HttpServer;
  private readonly runner: PluginRunner;
  private readonly contracts: CoreContracts;
  private readonly coreRouter: HomeRouter;
  private readonly pluginRouter: HomeRouter;
  private readonly basePath: string;
  private started = false;

  constructor(
    private readonly options: HomeOptions,
    private readonly plugin: LoadedPlugin,
    private readonly config: unknown,
    secrets: { session: string; encryption: string },
    version: string,
  ) {
    this.basePath = normalizeBasePath(options.basePath);
    this.services = createServices(options, packageInfoOf(version), secrets.encryption);
    const { services, basePath } = this;
    this.logger = services.logger.get('home');
    this.audit = new security.AuditLog(
      join(options.dataDir, 'audit.log'),
      services.authStore,
      this.logger,
    );
    this.status = new HomeStatus(this.logger);
    const securityStart = createSecurity(services, this.audit);
    const providers = new Map<string, ContextProvider>();
    const newRouter = (): HomeRouter =>
      createRouter((request) => createContext(services, () => securityStart, providers, request));
    this.coreRouter = newRouter();
    this.pluginRouter = newRouter();
    this.runner = new PluginRunner(services, plugin, config);
    const sessions = new security.Sessions({
      secret: secrets.session,
      basePath,
      secure: options.publicBaseUrl?.startsWith('https:') ?? false,
    });
    const rules = { version, restrictInternalApis: true };
    this.server = new HttpServer({
      host: options.host ?? DEFAULT_HOST,
      port: options.port ?? DEFAULT_PORT,
      basePath,
      serverName: 'home',
      rules,
      authStore: services.authStore,
      logger: services.logger.get('http'),
      authenticator: new security.HomeAuthenticator(sessions, services.users, this.logger),
    });
    sessions.register(this.server.hapi);
    this.contracts = createCoreContracts(
      services,
      securityStart,
      this.status,
      {
        basePath,
        publicBaseUrl: options.publicBaseUrl,
        host: options.host ?? DEFAULT_HOST,
        port: () => Number(this.server.hapi.info.port),
        pluginId: plugin.manifest.id,
        router: this.pluginRouter,
        providers,
        authStore: services.authStore,
      },
      this.runner.getStartServices,
    );
    this.addOwnRoutes(sessions, createRuleCheck(rules), version);
  }

  get url(): string {
    if (!this.started) {
      throw new Error('The home has no address before it has started.');
    }
    return `${this.options.publicBaseUrl ?? this.server.hapi.info.uri}${this.basePath}`;
  }

  async start(): Promise<void> {
    const { services, plugin } = this;
    try {
      await checkElasticsearch(
        services.clusterClient.asInternalUser,
        this.options.elasticsearch.url,
      );
      await this.runner.setup(this.contracts.setup);
      services.features.lock();
      services.types.lock();
      this.server.addRoutes(this.pluginRouter.routes());
      const { asInternalUser } = services.clusterClient;
      await ensureIndex(asInternalUser, services.savedObjectsIndex, services.types);
      await services.taskManager.prepare();
      await this.runner.start(this.contracts.start);
      await this.server.start();
      services.taskManager.start();
      this.started = true;
      this.logger.info(`Plugin ${plugin.manifest.id} ${plugin.manifest.version} at ${this.url}`);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const { services } = this;
    await this.server.stop();
    await services.taskManager.stop();
    await this.runner.stop();
    this.status.stop();
    await this.audit.close();
    await services.clusterClient.close();
  }

  private addOwnRoutes(
    sessions: security.Sessions,
    ruleCheck: ReturnType<typeof createRuleCheck>,
    version: string,
  ): void {
    const { services, basePath, plugin } = this;
    const login: security.LoginServices = {
      sessions,
      users: services.users,
      limits: new security.LoginLimits(LOGIN_LIMITS),
      audit: this.audit,
      authStore: services.authStore,
      basePath,
      logger: this.logger,
    };
    const { router } = this.coreRouter;
    security.registerMeRoute(router, login);
    registerSettingsRoutes(router);
    registerStatusRoute(router, this.status, services.clusterClient.asInternalUser, version);
    this.server.addRoutes(this.coreRouter.routes());
    this.server.addHapiRoutes([
      security.loginRoute(login, ruleCheck),
      ...security.logoutRoutes(login, ruleCheck),
      ...pageRoutes({ services, basePath, plugin, pluginConfig: this.config }),
      ...uiFileRoutes(services.packageInfo, plugin, this.options.sharedDepsDir),
    ]);
  }
}
