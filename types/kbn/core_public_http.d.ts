/* Core's `http`. */
declare module '@kbn/core/public' {
  import type { Observable } from 'rxjs';

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
}
