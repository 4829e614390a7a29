/*
 * The browser half of Kibana's core, limited to what this plugin uses. It declares what is in
 * Kibana 9.4; anything newer is left out, so that the code also compiles in a Kibana checkout.
 */
declare module '@kbn/core/public' {
  import type { ReactElement, ReactNode } from 'react';
  import type {
    EuiBreadcrumb,
    EuiConfirmModalProps,
    EuiFlyoutProps,
    EuiGlobalToastListToast,
  } from '@elastic/eui';
  import type { History, LocationDescriptorObject } from 'history';
  import type { Observable } from 'rxjs';

  // Plugin ------------------------------------------------------------------------------------

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

  // Application -------------------------------------------------------------------------------

  /** Puts something into an element; returns what takes it out again. */
  export type MountPoint<T extends HTMLElement = HTMLElement> = (element: T) => UnmountCallback;
  export type UnmountCallback = () => void;

  export type AppUnmount = () => void;
  export type AppMount = (params: AppMountParameters) => AppUnmount | Promise<AppUnmount>;

  export interface AppCategory {
    id: string;
    label: string;
    ariaLabel?: string;
    order?: number;
    euiIconType?: string;
  }

  export type AppDeepLinkLocations = 'globalSearch' | 'sideNav' | 'home' | 'kibanaOverview';

  export interface AppDeepLink {
    id: string;
    title: string;
    path?: string;
    deepLinks?: AppDeepLink[];
    keywords?: string[];
    visibleIn?: AppDeepLinkLocations[];
    order?: number;
    euiIconType?: string;
  }

  export interface App {
    /** Letters, digits, `-`, `:`, `_`; the app lives under `/app/<id>`. */
    id: string;
    title: string;
    category?: AppCategory;
    order?: number;
    tooltip?: string;
    euiIconType?: string;
    /** 0 accessible, 1 inaccessible. */
    status?: 0 | 1;
    defaultPath?: string;
    deepLinks?: AppDeepLink[];
    keywords?: string[];
    visibleIn?: AppDeepLinkLocations[];
    chromeless?: boolean;
    updater$?: Observable<AppUpdater>;
    mount: AppMount;
  }

  export type AppUpdatableFields = Pick<
    App,
    'status' | 'visibleIn' | 'tooltip' | 'defaultPath' | 'deepLinks'
  >;
  export type AppUpdater = (app: App) => Partial<AppUpdatableFields> | undefined;

  export interface AppMountParameters<HistoryLocationState = unknown> {
    element: HTMLElement;
    /** `location.pathname` starts after `/app/<id>`. */
    history: ScopedHistory<HistoryLocationState>;
    /** Deprecated: use `history`. */
    appBasePath: string;
    theme$: Observable<CoreTheme>;
    /** Deprecated: use `history.block`. */
    onAppLeave(handler: AppLeaveHandler): void;
    /** Deprecated: buttons in the page header serve in every version. */
    setHeaderActionMenu(menuMount: MountPoint | undefined): void;
  }

  export type AppLeaveAction =
    | { type: 'default' }
    | { type: 'confirm'; text: string; title?: string; confirmButtonText?: string };
  export type AppLeaveHandler = (
    factory: {
      default(): AppLeaveAction;
      confirm(text: string, title?: string): AppLeaveAction;
    },
    nextAppId?: string,
  ) => AppLeaveAction;

  export interface ScopedHistory<
    HistoryLocationState = unknown,
  > extends History<HistoryLocationState> {
    createSubHistory(basePath: string): ScopedHistory;
    createHref(
      location: LocationDescriptorObject<HistoryLocationState>,
      options?: { prependBasePath?: boolean },
    ): string;
  }

  export interface ApplicationSetup {
    register(app: App): void;
  }

  export interface Capabilities {
    navLinks: Record<string, boolean>;
    management: Record<string, Record<string, boolean>>;
    catalogue: Record<string, boolean>;
    [feature: string]: Record<string, boolean | Record<string, boolean>>;
  }

  export interface NavigateToAppOptions {
    path?: string;
    deepLinkId?: string;
    state?: unknown;
    replace?: boolean;
    openInNewTab?: boolean;
    skipAppLeave?: boolean;
  }

  export type PublicAppInfo = Omit<App, 'mount' | 'updater$' | 'deepLinks'> & { appRoute: string };

  export interface ApplicationStart {
    readonly capabilities: Readonly<Capabilities>;
    readonly applications$: Observable<ReadonlyMap<string, PublicAppInfo>>;
    readonly currentAppId$: Observable<string | undefined>;
    readonly currentLocation$: Observable<string>;
    navigateToApp(appId: string, options?: NavigateToAppOptions): Promise<void>;
    navigateToUrl(
      url: string,
      options?: { skipAppLeave?: boolean; forceRedirect?: boolean; state?: unknown },
    ): Promise<void>;
    /** With the base path; `absolute` adds the origin. */
    getUrlForApp(
      appId: string,
      options?: { path?: string; absolute?: boolean; deepLinkId?: string },
    ): string;
    isAppRegistered(appId: string): boolean;
  }

  // HTTP --------------------------------------------------------------------------------------

  type HttpQueryValue = string | number | boolean | null | undefined;

  export interface HttpFetchQuery {
    [key: string]: HttpQueryValue | HttpQueryValue[];
  }

  export interface HttpHeadersInit {
    [name: string]: string | undefined;
  }

  export interface HttpFetchOptions extends Omit<RequestInit, 'headers' | 'signal' | 'body'> {
    /** Entries that are `undefined` are left out. */
    query?: HttpFetchQuery;
    /** JSON has to be made into text by the caller. */
    body?: BodyInit | null;
    headers?: HttpHeadersInit;
    signal?: AbortSignal | null;
    /** Sent as `elastic-api-version`. */
    version?: string;
    /** A background request: it does not extend the session. */
    asSystemRequest?: boolean;
    asResponse?: boolean;
    /** Only with `asResponse`: leaves the body unread, for streams. */
    rawResponse?: boolean;
    prependBasePath?: boolean;
    context?: KibanaExecutionContext;
  }

  export interface HttpFetchOptionsWithPath extends HttpFetchOptions {
    path: string;
  }

  export interface HttpResponse<TBody = unknown> {
    readonly fetchOptions: Readonly<HttpFetchOptionsWithPath>;
    readonly request: Readonly<Request>;
    readonly response?: Readonly<Response>;
    readonly body?: TBody;
  }

  export interface ResponseErrorBody {
    statusCode: number;
    message: string;
    error?: string;
    attributes?: Record<string, unknown>;
  }

  /** Without `response` it is a network failure, or an abort (`name` is `AbortError`). */
  export interface IHttpFetchError<TBody = unknown> extends Error {
    readonly name: string;
    readonly request: Request;
    readonly response?: Response;
    readonly body?: TBody;
  }

  export interface HttpHandler {
    <TBody = unknown>(
      path: string,
      options: HttpFetchOptions & { asResponse: true },
    ): Promise<HttpResponse<TBody>>;
    <TBody = unknown>(
      options: HttpFetchOptionsWithPath & { asResponse: true },
    ): Promise<HttpResponse<TBody>>;
    <TBody = unknown>(path: string, options?: HttpFetchOptions): Promise<TBody>;
    <TBody = unknown>(options: HttpFetchOptionsWithPath): Promise<TBody>;
  }

  export interface IBasePath {
    get(): string;
    prepend(path: string): string;
    remove(path: string): string;
    readonly serverBasePath: string;
    readonly assetsHrefBase: string;
    readonly publicBaseUrl?: string;
  }

  export interface HttpSetup {
    basePath: IBasePath;
    staticAssets: { getPluginAssetHref(assetName: string): string };
    fetch: HttpHandler;
    get: HttpHandler;
    head: HttpHandler;
    post: HttpHandler;
    put: HttpHandler;
    patch: HttpHandler;
    delete: HttpHandler;
    options: HttpHandler;
    addLoadingCountSource(count$: Observable<number>): void;
    getLoadingCount$(): Observable<number>;
  }

  export type HttpStart = HttpSetup;

  // Notifications and overlays ----------------------------------------------------------------

  export type ToastInputFields = Pick<
    EuiGlobalToastListToast,
    'color' | 'iconType' | 'toastLifeTimeMs' | 'onClose' | 'className'
  > & {
    title?: string | MountPoint;
    text?: string | MountPoint;
  };
  export type ToastInput = string | ToastInputFields;
  export type Toast = ToastInputFields & { id: string };

  export interface ToastOptions {
    toastLifeTimeMs?: number;
  }

  export interface ErrorToastOptions extends ToastOptions {
    title: string;
    toastMessage?: string;
  }

  export interface ToastsStart {
    get$(): Observable<Toast[]>;
    add(input: ToastInput): Toast;
    remove(toastOrId: Toast | string): void;
    addInfo(input: ToastInput, options?: ToastOptions): Toast;
    addSuccess(input: ToastInput, options?: ToastOptions): Toast;
    addWarning(input: ToastInput, options?: ToastOptions): Toast;
    addDanger(input: ToastInput, options?: ToastOptions): Toast;
    addError(error: Error, options: ErrorToastOptions): Toast;
  }

  export interface NotificationsStart {
    toasts: ToastsStart;
  }

  export interface OverlayRef {
    onClose: Promise<void>;
    close(): Promise<void>;
  }

  export type OverlayFlyoutOpenOptions = Omit<EuiFlyoutProps, 'onClose' | 'children'> & {
    'data-test-subj'?: string;
    onClose?(flyout: OverlayRef): void;
  };

  export interface OverlayModalOpenOptions {
    className?: string;
    maxWidth?: boolean | string | number;
    closeButtonAriaLabel?: string;
    'aria-labelledby'?: string;
    'data-test-subj'?: string;
  }

  export interface OverlayModalConfirmOptions {
    title?: string;
    confirmButtonText?: string;
    cancelButtonText?: string;
    className?: string;
    buttonColor?: EuiConfirmModalProps['buttonColor'];
    defaultFocusedButton?: EuiConfirmModalProps['defaultFocusedButton'];
    maxWidth?: boolean | number | string;
    'data-test-subj'?: string;
  }

  export interface OverlayStart {
    openFlyout(mount: MountPoint, options?: OverlayFlyoutOpenOptions): OverlayRef;
    openModal(mount: MountPoint, options?: OverlayModalOpenOptions): OverlayRef;
    openConfirm(
      message: string | MountPoint,
      options?: OverlayModalConfirmOptions,
    ): Promise<boolean>;
  }

  // Chrome ------------------------------------------------------------------------------------

  export type ChromeBreadcrumb = EuiBreadcrumb & { deepLinkId?: string };

  export interface ChromeHelpExtension {
    appName: string;
    links?: Array<
      | { linkType: 'documentation'; href: string }
      | {
          linkType: 'custom';
          content: ReactNode;
          href?: string;
          external?: boolean;
          onClick?: () => void;
        }
    >;
  }

  export interface ChromeRecentlyAccessedHistoryItem {
    link: string;
    label: string;
    id: string;
  }

  export interface ChromeStart {
    docTitle: { change(title: string | string[]): void; reset(): void };
    setBreadcrumbs(breadcrumbs: ChromeBreadcrumb[]): void;
    getBreadcrumbs$(): Observable<ChromeBreadcrumb[]>;
    setHelpExtension(extension?: ChromeHelpExtension): void;
    /** False hides the header, for full screen. */
    setIsVisible(isVisible: boolean): void;
    getIsVisible$(): Observable<boolean>;
    getChromeStyle$(): Observable<'classic' | 'project'>;
    recentlyAccessed: {
      add(link: string, label: string, id: string): void;
      get(): ChromeRecentlyAccessedHistoryItem[];
      get$(): Observable<ChromeRecentlyAccessedHistoryItem[]>;
    };
  }

  // The rest ----------------------------------------------------------------------------------

  export interface IUiSettingsClient {
    /** @throws Error for a key that nobody declared, unless a default is given */
    get<T = unknown>(key: string, defaultOverride?: T): T;
    get$<T = unknown>(key: string, defaultOverride?: T): Observable<T>;
    /** Resolves to whether the setting was saved. */
    set(key: string, value: unknown): Promise<boolean>;
    remove(key: string): Promise<boolean>;
    isDeclared(key: string): boolean;
    isDefault(key: string): boolean;
    isCustom(key: string): boolean;
    isOverridden(key: string): boolean;
    getUpdate$<T = unknown>(): Observable<{ key: string; newValue: T; oldValue: T }>;
  }

  export interface SettingsStart {
    client: IUiSettingsClient;
    globalClient: IUiSettingsClient;
  }

  export interface CoreTheme {
    readonly darkMode: boolean;
    readonly name: string;
  }

  export interface ThemeServiceStart {
    theme$: Observable<CoreTheme>;
    getTheme(): CoreTheme;
  }

  export interface I18nStart {
    Context: (props: { children: ReactNode }) => ReactElement;
  }

  export interface RenderingService {
    /** Wraps in i18n, EUI's provider and theme, and an error boundary. */
    addContext(element: ReactNode): ReactElement;
  }

  export interface KibanaExecutionContext {
    type?: string;
    name?: string;
    page?: string;
    id?: string;
    description?: string;
  }

  export interface ExecutionContextSetup {
    context$: Observable<KibanaExecutionContext>;
    set(context: KibanaExecutionContext): void;
    get(): KibanaExecutionContext;
    clear(): void;
  }

  export interface AuthenticatedUser {
    username: string;
    roles: readonly string[];
    full_name?: string | null;
    email?: string | null;
    enabled: boolean;
    profile_uid?: string;
    authentication_type: string;
    authentication_realm: { name: string; type: string };
    lookup_realm: { name: string; type: string };
    authentication_provider: { name: string; type: string };
  }

  export interface SecurityServiceStart {
    authc: {
      /** Rejects when nobody is logged in. */
      getCurrentUser(): Promise<AuthenticatedUser>;
    };
  }

  export interface UserProfile {
    uid: string;
    enabled: boolean;
    user: { username: string; full_name?: string; email?: string };
    data?: Record<string, unknown>;
  }

  export interface UserProfileServiceStart {
    /** `null` when the user has no profile. */
    getCurrent(params?: { dataPath?: string }): Promise<UserProfile | null>;
    getUserProfile$(): Observable<UserProfile | null>;
    getEnabled$(): Observable<boolean>;
  }

  export interface DocLinksStart {
    readonly DOC_LINK_VERSION: string;
    readonly ELASTIC_WEBSITE_URL: string;
    readonly links: Record<string, unknown>;
  }

  export interface FatalErrorsSetup {
    /** Stops the whole of Kibana's page and shows the error. */
    add(error: string | Error, source?: string): never;
  }
}
