import type {
  HttpFetchOptions,
  HttpFetchOptionsWithPath,
  HttpHandler,
  HttpResponse,
  HttpSetup,
  KibanaExecutionContext,
} from '@kbn/core/public';
import { BehaviorSubject, combineLatest, map, switchMap, type Observable } from 'rxjs';
import { createBasePath } from './base_path';
import { HttpFetchError } from './fetch_error';
import { readBody } from './read_body';
import { toRequest, type RequestDefaults } from './request';

export interface HttpOptions extends RequestDefaults {
  basePath: string;
  executionContext(): KibanaExecutionContext;
  /** Called when the session is over (401). */
  onUnauthorized(): void;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'Error');
const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const isEmpty = (context: KibanaExecutionContext): boolean => Object.keys(context).length === 0;

/** Core's `http`: requests to the server that the page came from. */
export const createHttp = (options: HttpOptions): HttpSetup => {
  const basePath = createBasePath(options.basePath);
  const own$ = new BehaviorSubject(0);
  const sources$ = new BehaviorSubject<Observable<number>[]>([own$]);

  const send = async (fetchOptions: HttpFetchOptionsWithPath): Promise<HttpResponse> => {
    const context = { ...options.executionContext(), ...fetchOptions.context };
    const request = toRequest(
      isEmpty(context) ? fetchOptions : { ...fetchOptions, context },
      options,
      basePath.prepend,
    );
    let response: Response;
    let body: unknown;
    try {
      response = await window.fetch(request);
      const raw = fetchOptions.asResponse && fetchOptions.rawResponse && response.ok;
      body = raw ? undefined : await readBody(response);
    } catch (error) {
      throw new HttpFetchError(messageOf(error), nameOf(error), request);
    }
    if (response.status === 401) options.onUnauthorized();
    if (!response.ok) {
      throw new HttpFetchError(response.statusText, 'Error', request, response, body);
    }
    return { fetchOptions, request, response, body };
  };

  const handler = (method?: string): HttpHandler => {
    const call = async (
      pathOrOptions: string | HttpFetchOptionsWithPath,
      rest: HttpFetchOptions = {},
    ): Promise<unknown> => {
      const given =
        typeof pathOrOptions === 'string' ? { ...rest, path: pathOrOptions } : pathOrOptions;
      const fetchOptions = method ? { ...given, method } : given;
      const counted = !fetchOptions.asSystemRequest;
      if (counted) own$.next(own$.value + 1);
      try {
        const response = await send(fetchOptions);
        return fetchOptions.asResponse ? response : response.body;
      } finally {
        if (counted) own$.next(own$.value - 1);
      }
    };
    return call as HttpHandler;
  };

  return {
    basePath,
    staticAssets: {
      getPluginAssetHref: (name) => basePath.prepend(`/${name.replace(/^\//, '')}`),
    },
    fetch: handler(),
    get: handler('GET'),
    head: handler('HEAD'),
    post: handler('POST'),
    put: handler('PUT'),
    patch: handler('PATCH'),
    delete: handler('DELETE'),
    options: handler('OPTIONS'),
    addLoadingCountSource: (count$) => sources$.next([...sources$.value, count$]),
    getLoadingCount$: () =>
      sources$.pipe(
        switchMap((sources) => combineLatest(sources)),
        map((counts) => counts.reduce((sum, count) => sum + count, 0)),
      ),
  };
};
