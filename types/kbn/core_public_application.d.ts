/* Core's `application`: apps, their addresses and their mounting. */
declare module '@kbn/core/public' {
  import type { History, LocationDescriptorObject } from 'history';
  import type { Observable } from 'rxjs';

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
}
