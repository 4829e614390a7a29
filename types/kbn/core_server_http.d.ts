/** Requests, responses and routers of `core.http`. */
declare module '@kbn/core/server' {
  import type { Readable } from 'node:stream';
  import type { Observable } from 'rxjs';
  import type { Type } from '@kbn/config-schema';
  import type { $ZodType } from 'zod/v4/core';

  export type RouteMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';
  export type Headers = Readonly<Record<string, string | string[] | undefined>>;

  export interface KibanaRequestEvents {
    /** Emits once when the client goes away before it has the whole answer. */
    readonly aborted$: Observable<void>;
    /** Emits once when the request is over, answered or not. */
    readonly completed$: Observable<void>;
  }

  export interface KibanaRequestRoute {
    readonly path: string;
    readonly routePath?: string;
    readonly method: RouteMethod | 'options';
    readonly options: { readonly access: 'public' | 'internal'; readonly tags: readonly string[] };
  }

  export interface KibanaRequest<P = unknown, Q = unknown, B = unknown> {
    readonly id: string;
    readonly uuid: string;
    readonly url: URL;
    readonly route: KibanaRequestRoute;
    readonly headers: Headers;
    readonly params: P;
    readonly query: Q;
    readonly body: B;
    readonly isSystemRequest: boolean;
    readonly isFakeRequest: boolean;
    readonly isInternalApiRequest: boolean;
    readonly apiVersion?: string;
    readonly auth: { readonly isAuthenticated: boolean };
    readonly authzResult?: Record<string, boolean>;
    readonly events: KibanaRequestEvents;
  }

  /** Enough to act as somebody without a request at hand, in a task for example. */
  export interface FakeRequest {
    readonly headers: Headers;
  }
  export type ScopeableRequest = KibanaRequest | FakeRequest;

  export type ResponseHeaders = Record<string, string | string[]>;
  export interface HttpResponseOptions<T = unknown> {
    body?: T;
    headers?: ResponseHeaders;
    bypassErrorFormat?: boolean;
  }
  export type ResponseError =
    string | Error | { message: string | Error; attributes?: Record<string, unknown> };
  export interface ErrorHttpResponseOptions {
    body?: ResponseError;
    headers?: ResponseHeaders;
  }
  export interface CustomHttpResponseOptions<T = unknown> extends HttpResponseOptions<T> {
    statusCode: number;
  }
  export interface FileHttpResponseOptions {
    body: Buffer | Readable | string;
    filename: string;
    fileContentType?: string | null;
    headers?: ResponseHeaders;
  }

  export interface IKibanaResponse<T = unknown> {
    readonly status: number;
    readonly payload?: T;
    readonly options: HttpResponseOptions<T>;
  }

  export interface KibanaResponseFactory {
    ok<T>(options?: HttpResponseOptions<T>): IKibanaResponse<T>;
    created<T>(options?: HttpResponseOptions<T>): IKibanaResponse<T>;
    accepted<T>(options?: HttpResponseOptions<T>): IKibanaResponse<T>;
    noContent(options?: HttpResponseOptions<undefined>): IKibanaResponse<undefined>;
    multiStatus<T>(options?: HttpResponseOptions<T>): IKibanaResponse<T>;
    redirected(options: HttpResponseOptions & { headers: { location: string } }): IKibanaResponse;
    notModified(options?: HttpResponseOptions): IKibanaResponse;
    badRequest(options?: ErrorHttpResponseOptions): IKibanaResponse;
    unauthorized(options?: ErrorHttpResponseOptions): IKibanaResponse;
    forbidden(options?: ErrorHttpResponseOptions): IKibanaResponse;
    notFound(options?: ErrorHttpResponseOptions): IKibanaResponse;
    conflict(options?: ErrorHttpResponseOptions): IKibanaResponse;
    unprocessableContent(options?: ErrorHttpResponseOptions): IKibanaResponse;
    /** Status 400 to 599, else it throws. */
    customError(
      options: CustomHttpResponseOptions<ResponseError | Buffer | Readable>,
    ): IKibanaResponse;
    custom<T>(options: CustomHttpResponseOptions<T>): IKibanaResponse<T>;
    file(options: FileHttpResponseOptions): IKibanaResponse;
  }

  export interface RouteValidationError extends Error {
    readonly path?: string[];
  }
  export type RouteValidationOutcome<T> =
    { value: T; error?: undefined } | { value?: undefined; error: RouteValidationError };
  export interface RouteValidationResultFactory {
    ok<T>(value: T): RouteValidationOutcome<T>;
    badRequest(error: Error | string, path?: string[]): RouteValidationOutcome<never>;
  }
  export type RouteValidationFunction<T> = (
    data: unknown,
    result: RouteValidationResultFactory,
  ) => RouteValidationOutcome<T>;
  export type RouteValidationSpec<T> = Type<T> | $ZodType<T> | RouteValidationFunction<T>;

  export interface RouteValidatorConfig<P, Q, B> {
    params?: RouteValidationSpec<P>;
    query?: RouteValidationSpec<Q>;
    body?: RouteValidationSpec<B>;
    unsafe?: { params?: boolean; query?: boolean; body?: boolean };
  }
  export interface RouteValidatorResponse {
    description?: string;
    bodyContentType?: string;
    body?: () => RouteValidationSpec<unknown>;
  }
  export interface RouteValidatorRequestAndResponses<P, Q, B> {
    request: RouteValidatorConfig<P, Q, B>;
    response?: Record<number, RouteValidatorResponse>;
  }
  export type RouteValidator<P, Q, B> =
    RouteValidatorConfig<P, Q, B> | RouteValidatorRequestAndResponses<P, Q, B>;
  export type RouteValidation<P, Q, B> =
    false | RouteValidator<P, Q, B> | (() => RouteValidator<P, Q, B>);

  export type AllRequiredCondition = Array<string | { anyOf: string[] }>;
  export type AnyRequiredCondition = Array<string | { allOf: string[] }>;
  export interface PrivilegeSet {
    allRequired?: AllRequiredCondition;
    anyRequired?: AnyRequiredCondition;
  }
  export type RouteAuthz =
    { requiredPrivileges: Array<string | PrivilegeSet> } | { enabled: false; reason: string };
  export type RouteAuthc = { enabled: true } | { enabled: 'optional' | false; reason: string };
  export interface RouteSecurity {
    authz: RouteAuthz;
    authc?: RouteAuthc;
  }

  export interface RouteConfigOptionsBody {
    accepts?: string | string[];
    /** Bytes; 1 MiB when left out. */
    maxBytes?: number;
    output?: 'data' | 'stream';
    parse?: boolean | 'gunzip';
    override?: string;
  }
  export interface RouteConfigOptions {
    access?: 'public' | 'internal';
    tags?: readonly string[];
    /** Milliseconds. */
    timeout?: { payload?: number; idleSocket?: number };
    body?: RouteConfigOptionsBody;
    xsrfRequired?: boolean;
    excludeFromOAS?: boolean;
    httpResource?: boolean;
    summary?: string;
    description?: string;
    availability?: { stability?: 'experimental' | 'beta' | 'stable'; since?: string };
  }

  export interface RouteConfig<P, Q, B> {
    path: string;
    validate: RouteValidation<P, Q, B>;
    security: RouteSecurity;
    options?: RouteConfigOptions;
  }

  export type RequestHandler<P, Q, B, C extends RequestHandlerContext = RequestHandlerContext> = (
    context: C,
    request: KibanaRequest<P, Q, B>,
    response: KibanaResponseFactory,
  ) => IKibanaResponse | Promise<IKibanaResponse>;

  export interface VersionedRouteConfig {
    path: string;
    access: 'public' | 'internal';
    security?: RouteSecurity;
    enableQueryVersion?: boolean;
    options?: Omit<RouteConfigOptions, 'access' | 'summary' | 'description'>;
    summary?: string;
    description?: string;
  }
  export type VersionedRouteValidation<P, Q, B> =
    | false
    | {
        request?: RouteValidatorConfig<P, Q, B>;
        response?: Record<number, RouteValidatorResponse>;
      };
  export interface AddVersionOptions<P, Q, B> {
    /** `1`, `2` … for internal routes, a date such as `2023-10-31` for public ones. */
    version: string;
    validate: VersionedRouteValidation<P, Q, B> | (() => VersionedRouteValidation<P, Q, B>);
    security?: RouteSecurity;
  }
  export interface VersionedRoute<C extends RequestHandlerContext = RequestHandlerContext> {
    addVersion<P = unknown, Q = unknown, B = unknown>(
      options: AddVersionOptions<P, Q, B>,
      handler: RequestHandler<P, Q, B, C>,
    ): VersionedRoute<C>;
  }
  type RegisterVersionedRoute<C extends RequestHandlerContext> = (
    config: VersionedRouteConfig,
  ) => VersionedRoute<C>;
  export type VersionedRouter<C extends RequestHandlerContext = RequestHandlerContext> = Record<
    RouteMethod,
    RegisterVersionedRoute<C>
  >;

  type RegisterRoute<C extends RequestHandlerContext> = <P = unknown, Q = unknown, B = unknown>(
    route: RouteConfig<P, Q, B>,
    handler: RequestHandler<P, Q, B, C>,
  ) => void;
  export interface RouterRoute {
    readonly method: RouteMethod;
    readonly path: string;
  }
  export interface IRouter<C extends RequestHandlerContext = RequestHandlerContext> extends Record<
    RouteMethod,
    RegisterRoute<C>
  > {
    readonly versioned: VersionedRouter<C>;
    /** Turns thrown errors that carry a status (saved objects' for example) into answers. */
    handleLegacyErrors<P, Q, B>(handler: RequestHandler<P, Q, B, C>): RequestHandler<P, Q, B, C>;
    getRoutes(): RouterRoute[];
  }

  export interface IBasePath {
    readonly serverBasePath: string;
    readonly publicBaseUrl?: string;
    get(request: ScopeableRequest): string;
    set(request: ScopeableRequest, path: string): void;
    prepend(path: string): string;
    remove(path: string): string;
  }
  export interface IStaticAssets {
    getPluginAssetHref(path: string): string;
    prependPublicUrl(path: string): string;
  }
  export interface HttpServerInfo {
    name: string;
    hostname: string;
    port: number;
    protocol: 'http' | 'https';
  }

  export type RequestHandlerContextProvider<C extends RequestHandlerContext, N extends keyof C> = (
    context: Omit<C, N>,
    request: KibanaRequest,
    response: KibanaResponseFactory,
  ) => Awaited<C[N]> | Promise<Awaited<C[N]>>;

  export interface HttpServiceSetup {
    createRouter<C extends RequestHandlerContext = RequestHandlerContext>(): IRouter<C>;
    registerRouteHandlerContext<C extends RequestHandlerContext, N extends keyof C & string>(
      name: N,
      provider: RequestHandlerContextProvider<C, N>,
    ): void;
    readonly basePath: IBasePath;
    readonly staticAssets: IStaticAssets;
    getServerInfo(): HttpServerInfo;
  }
  export interface HttpServiceStart {
    readonly auth: { isAuthenticated(request: KibanaRequest): boolean };
    readonly basePath: IBasePath;
    readonly staticAssets: IStaticAssets;
    getServerInfo(): HttpServerInfo;
  }
}
