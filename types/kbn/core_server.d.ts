/**
 * The server half of Kibana's core, limited to what the plugin uses. The module is declared in
 * parts (`core_server_*.d.ts`); this one has the plugin's life cycle.
 */
declare module '@kbn/core/server' {
  import type { Observable } from 'rxjs';
  import type { Type } from '@kbn/config-schema';

  export type LogMeta = Record<string, unknown>;
  export type LogMessage = string | (() => string);
  export interface Logger {
    trace(message: LogMessage, meta?: LogMeta): void;
    debug(message: LogMessage, meta?: LogMeta): void;
    info(message: LogMessage, meta?: LogMeta): void;
    warn(message: LogMessage | Error, meta?: LogMeta): void;
    error(message: LogMessage | Error, meta?: LogMeta): void;
    fatal(message: LogMessage | Error, meta?: LogMeta): void;
    isLevelEnabled(
      level: 'all' | 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'off',
    ): boolean;
    get(...childContextPaths: string[]): Logger;
  }
  export interface LoggerFactory {
    get(...contextParts: string[]): Logger;
  }

  export interface EnvironmentMode {
    readonly name: 'development' | 'production';
    readonly dev: boolean;
    readonly prod: boolean;
  }
  export interface PackageInfo {
    readonly version: string;
    readonly branch: string;
    readonly buildNum: number;
    readonly buildSha: string;
    readonly buildShaShort: string;
    readonly buildDate: Date;
    readonly buildFlavor: 'traditional' | 'serverless';
    readonly dist: boolean;
  }
  export interface PluginInitializerContext<C = unknown> {
    readonly opaqueId: symbol;
    readonly env: {
      readonly mode: EnvironmentMode;
      readonly packageInfo: PackageInfo;
      readonly instanceUuid: string;
      readonly configs: readonly string[];
      readonly airgapped: boolean;
    };
    readonly node: {
      readonly roles: {
        readonly ui: boolean;
        readonly backgroundTasks: boolean;
        readonly migrator: boolean;
      };
    };
    readonly logger: LoggerFactory;
    readonly config: { get<T = C>(): T; create<T = C>(): Observable<T> };
  }

  export type ExposedToBrowserDescriptor<T> = {
    [K in keyof T]?: T[K] extends readonly unknown[]
      ? boolean
      : T[K] extends object
        ? ExposedToBrowserDescriptor<T[K]> | boolean
        : boolean;
  };
  export interface PluginConfigDescriptor<T = unknown> {
    schema: Type<T>;
    exposeToBrowser?: ExposedToBrowserDescriptor<T>;
    exposeToUsage?: Record<string, unknown>;
  }

  export interface CoreRequestHandlerContext {
    readonly elasticsearch: { readonly client: IScopedClusterClient };
    readonly savedObjects: {
      readonly client: SavedObjectsClientContract;
      readonly typeRegistry: ISavedObjectTypeRegistry;
      getClient(options?: { includedHiddenTypes?: string[] }): SavedObjectsClientContract;
    };
    readonly uiSettings: {
      readonly client: IUiSettingsClient;
      readonly globalClient: IUiSettingsClient;
    };
    readonly security: SecurityRequestHandlerContext;
  }
  export interface RequestHandlerContext {
    readonly core: Promise<CoreRequestHandlerContext>;
    resolve(keys: readonly string[]): Promise<Record<string, unknown>>;
  }
  export type CustomRequestHandlerContext<T> = RequestHandlerContext & {
    readonly [K in keyof T]: Promise<T[K]>;
  };

  export interface CoreSetup<PluginsStart extends object = object, OwnStart = unknown> {
    readonly http: HttpServiceSetup;
    readonly elasticsearch: ElasticsearchServiceSetup;
    readonly savedObjects: SavedObjectsServiceSetup;
    readonly uiSettings: UiSettingsServiceSetup;
    readonly security: SecurityServiceSetup;
    readonly capabilities: CapabilitiesSetup;
    readonly status: StatusServiceSetup;
    /** Resolves after this plugin's own `start`. */
    getStartServices(): Promise<[CoreStart, PluginsStart, OwnStart]>;
  }
  export interface CoreStart {
    readonly http: HttpServiceStart;
    readonly elasticsearch: ElasticsearchServiceStart;
    readonly savedObjects: SavedObjectsServiceStart;
    readonly uiSettings: UiSettingsServiceStart;
    readonly security: SecurityServiceStart;
    readonly capabilities: CapabilitiesStart;
  }

  export interface Plugin<
    TSetup = void,
    TStart = void,
    PluginsSetup extends object = object,
    PluginsStart extends object = object,
  > {
    setup(core: CoreSetup<PluginsStart, TStart>, plugins: PluginsSetup): TSetup;
    start(core: CoreStart, plugins: PluginsStart): TStart;
    stop?(): void | Promise<void>;
  }
  export type PluginInitializer<
    TSetup,
    TStart,
    PluginsSetup extends object = object,
    PluginsStart extends object = object,
  > = (
    context: PluginInitializerContext,
  ) =>
    | Plugin<TSetup, TStart, PluginsSetup, PluginsStart>
    | Promise<Plugin<TSetup, TStart, PluginsSetup, PluginsStart>>;
}
