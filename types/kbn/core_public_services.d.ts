/* Core's smaller services: settings, theme, rendering, users. */
declare module '@kbn/core/public' {
  import type { ReactElement, ReactNode } from 'react';
  import type { Observable } from 'rxjs';

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
