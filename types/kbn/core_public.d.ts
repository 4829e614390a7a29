/*
 * The browser half of Kibana's core, limited to what this plugin uses: plugins and what core gives
 * them; the services are in the files beside. It declares what is in Kibana 9.4; anything newer is
 * left out, so that the code also compiles in a Kibana checkout.
 */
declare module '@kbn/core/public' {
  export interface PackageInfo {
    version: string;
    branch: string;
    buildNum: number;
    buildSha: string;
    buildShaShort: string;
    buildDate: Date;
    buildFlavor: string;
    dist: boolean;
  }

  export interface Logger {
    trace(message: string | Error): void;
    debug(message: string | Error): void;
    info(message: string | Error): void;
    warn(message: string | Error): void;
    error(message: string | Error): void;
    fatal(message: string | Error): void;
    get(...contextParts: string[]): Logger;
  }

  export interface PluginInitializerContext<Config extends object = object> {
    readonly opaqueId: symbol;
    readonly env: {
      mode: Readonly<{ name: 'development' | 'production'; dev: boolean; prod: boolean }>;
      packageInfo: Readonly<PackageInfo>;
    };
    readonly logger: { get(...contextParts: string[]): Logger };
    /** Only the keys that the server's `exposeToBrowser` names. */
    readonly config: { get<T extends object = Config>(): T };
  }

  /** Both phases are synchronous: core does not await what they return. */
  export interface Plugin<
    TSetup = void,
    TStart = void,
    TSetupDeps extends object = object,
    TStartDeps extends object = object,
  > {
    setup(core: CoreSetup<TStartDeps, TStart>, plugins: TSetupDeps): TSetup;
    start(core: CoreStart, plugins: TStartDeps): TStart;
    stop?(): void;
  }

  export type PluginInitializer<
    TSetup,
    TStart,
    TSetupDeps extends object = object,
    TStartDeps extends object = object,
  > = (context: PluginInitializerContext) => Plugin<TSetup, TStart, TSetupDeps, TStartDeps>;

  /** Resolves after the plugin's own `start`. */
  export type StartServicesAccessor<
    TStartDeps extends object = object,
    TStart = unknown,
  > = () => Promise<[CoreStart, TStartDeps, TStart]>;

  export interface AnalyticsServiceStart {
    /** @throws Error in Kibana for an event type that was not registered */
    reportEvent(eventType: string, eventData: object): void;
  }

  export interface AnalyticsServiceSetup extends AnalyticsServiceStart {
    registerEventType(options: { eventType: string; schema: object }): void;
  }

  export interface CoreSetup<TStartDeps extends object = object, TStart = unknown> {
    analytics: AnalyticsServiceSetup;
    application: ApplicationSetup;
    executionContext: ExecutionContextSetup;
    fatalErrors: FatalErrorsSetup;
    http: HttpSetup;
    notifications: { toasts: ToastsStart };
    security: object;
    settings: SettingsStart;
    theme: ThemeServiceStart;
    /** Deprecated name of `settings.client`. */
    uiSettings: IUiSettingsClient;
    getStartServices: StartServicesAccessor<TStartDeps, TStart>;
  }

  export interface CoreStart {
    analytics: AnalyticsServiceStart;
    application: ApplicationStart;
    chrome: ChromeStart;
    docLinks: DocLinksStart;
    executionContext: ExecutionContextSetup;
    fatalErrors: FatalErrorsSetup;
    http: HttpStart;
    i18n: I18nStart;
    notifications: NotificationsStart;
    overlays: OverlayStart;
    rendering: RenderingService;
    security: SecurityServiceStart;
    settings: SettingsStart;
    theme: ThemeServiceStart;
    uiSettings: IUiSettingsClient;
    userProfile: UserProfileServiceStart;
  }
}
