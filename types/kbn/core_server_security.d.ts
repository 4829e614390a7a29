/** `core.security`, `core.elasticsearch`, `core.uiSettings` and `core.capabilities`. */
declare module '@kbn/core/server' {
  import type { Client } from '@elastic/elasticsearch';
  import type { Type } from '@kbn/config-schema';
  import type { Observable } from 'rxjs';

  export type ElasticsearchClient = Omit<
    Client,
    'connectionPool' | 'serializer' | 'extend' | 'close' | 'diagnostic' | 'child'
  >;
  export interface IScopedClusterClient {
    readonly asCurrentUser: ElasticsearchClient;
    readonly asInternalUser: ElasticsearchClient;
    readonly asSecondaryAuthUser: ElasticsearchClient;
  }
  export interface IClusterClient {
    readonly asInternalUser: ElasticsearchClient;
    asScoped(request: ScopeableRequest): IScopedClusterClient;
  }
  export interface ElasticsearchServiceSetup {
    readonly publicBaseUrl?: string;
  }
  export interface ElasticsearchServiceStart {
    readonly client: IClusterClient;
    readonly publicBaseUrl?: string;
    getCapabilities(): { serverless: boolean };
  }

  export interface AuthenticatedUser {
    username: string;
    roles: readonly string[];
    full_name?: string;
    email?: string;
    enabled: boolean;
    metadata?: Record<string, unknown>;
    authentication_realm: { name: string; type: string };
    lookup_realm: { name: string; type: string };
    authentication_provider: { name: string; type: string };
    authentication_type: string;
    profile_uid?: string;
    api_key?: { id: string; name: string };
  }
  export interface GrantAPIKeyParams {
    name: string;
    /** `{}` gives all the rights that the user has now. */
    role_descriptors: Record<string, Record<string, unknown>>;
    expiration?: string;
    metadata?: Record<string, unknown>;
  }
  export interface GrantAPIKeyResult {
    id: string;
    name: string;
    api_key: string;
    expiration?: number;
  }
  export interface InvalidateAPIKeyResult {
    invalidated_api_keys: string[];
    previously_invalidated_api_keys: string[];
    error_count: number;
    error_details?: Array<{ type?: string; reason?: string }>;
  }
  export interface APIKeys {
    areAPIKeysEnabled(): Promise<boolean>;
    grantAsInternalUser(
      request: ScopeableRequest,
      params: GrantAPIKeyParams,
    ): Promise<GrantAPIKeyResult | null>;
    validate(params: { id: string; api_key: string }): Promise<boolean>;
    invalidateAsInternalUser(params: { ids: string[] }): Promise<InvalidateAPIKeyResult | null>;
  }
  export interface AuditEvent {
    message: string;
    event?: {
      action?: string;
      category?: readonly string[];
      type?: readonly string[];
      outcome?: 'success' | 'failure' | 'unknown';
    };
    kibana?: {
      space_id?: string;
      session_id?: string;
      saved_object?: { type: string; id: string; name?: string };
    };
    error?: { code?: string; message?: string };
  }
  export interface AuditLogger {
    readonly enabled: boolean;
    readonly includeSavedObjectNames: boolean;
    log(event: AuditEvent | undefined): void;
  }
  export interface SecurityServiceSetup {
    readonly fips: { isEnabled(): boolean };
  }
  export interface SecurityServiceStart {
    readonly authc: {
      getCurrentUser(request: KibanaRequest): AuthenticatedUser | null;
      readonly apiKeys: APIKeys;
    };
    readonly audit: {
      asScoped(request: KibanaRequest): AuditLogger;
      readonly withoutRequest: AuditLogger;
    };
  }
  export interface SecurityRequestHandlerContext {
    readonly authc: { getCurrentUser(): AuthenticatedUser | null };
    readonly audit: { readonly logger: AuditLogger };
  }

  export type UiSettingsType =
    'json' | 'markdown' | 'number' | 'select' | 'boolean' | 'string' | 'array' | 'image' | 'color';
  export interface UiSettingsParams<T = unknown> {
    schema: Type<T>;
    name?: string;
    value?: T;
    description?: string;
    category?: string[];
    type?: UiSettingsType;
    options?: Array<string | number>;
    optionLabels?: Record<string, string>;
    requiresPageReload?: boolean;
    readonly?: boolean;
    sensitive?: boolean;
    order?: number;
    scope?: 'namespace' | 'global';
  }
  export interface UserProvidedValue<T = unknown> {
    userValue?: T;
    isOverridden?: boolean;
  }
  export interface IUiSettingsClient {
    getRegistered(): Readonly<Record<string, Omit<UiSettingsParams, 'schema'>>>;
    get<T = unknown>(key: string): Promise<T>;
    getAll<T = unknown>(): Promise<Record<string, T>>;
    getUserProvided<T = unknown>(): Promise<Record<string, UserProvidedValue<T>>>;
    set(key: string, value: unknown): Promise<void>;
    setMany(changes: Record<string, unknown>): Promise<void>;
    remove(key: string): Promise<void>;
    removeMany(keys: string[]): Promise<void>;
    isOverridden(key: string): boolean;
  }
  export interface UiSettingsServiceSetup {
    register(settings: Record<string, UiSettingsParams>): void;
    registerGlobal(settings: Record<string, UiSettingsParams>): void;
  }
  export interface UiSettingsServiceStart {
    asScopedToClient(client: SavedObjectsClientContract): IUiSettingsClient;
    globalAsScopedToClient(client: SavedObjectsClientContract): IUiSettingsClient;
  }

  export type Capabilities = {
    navLinks: Record<string, boolean>;
    management: Record<string, Record<string, boolean>>;
    catalogue: Record<string, boolean>;
  } & Record<string, Record<string, boolean | Record<string, boolean>>>;
  export type CapabilitiesProvider = () => Partial<Capabilities>;
  export type CapabilitiesSwitcher = (
    request: KibanaRequest,
    capabilities: Capabilities,
    useDefaultCapabilities: boolean,
  ) => Partial<Capabilities> | Promise<Partial<Capabilities>>;
  export interface CapabilitiesSetup {
    registerProvider(provider: CapabilitiesProvider): void;
    registerSwitcher(
      switcher: CapabilitiesSwitcher,
      options?: { capabilityPath: string | string[] },
    ): void;
  }
  export interface CapabilitiesStart {
    resolveCapabilities(
      request: KibanaRequest,
      options?: { capabilityPath: string | string[] },
    ): Promise<Capabilities>;
  }

  export interface ServiceStatus {
    level: unknown;
    summary: string;
    detail?: string;
    documentationUrl?: string;
    meta?: Record<string, unknown>;
  }
  export interface StatusServiceSetup {
    set(status$: Observable<ServiceStatus>): void;
    readonly derivedStatus$: Observable<ServiceStatus>;
    readonly overall$: Observable<ServiceStatus>;
  }
}
