import { randomUUID } from 'node:crypto';
import type { Request as HapiRequest } from '@hapi/hapi';
import type { Headers, KibanaRequest, KibanaRequestEvents } from '@kbn/core/server';
import { Observable } from 'rxjs';
import type { RegisteredRoute } from './route';
import { INTERNAL_ORIGIN_PARAMETER, isInternalOrigin } from './rules';
import { VERSION_PARAMETER } from './version_choice';

export interface RequestParts {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** A request as handlers see it: validated parts, frozen headers without credentials. */
export function toKibanaRequest(
  request: HapiRequest,
  route: RegisteredRoute,
  parts: RequestParts,
  apiVersion: string | undefined,
): KibanaRequest {
  const headers = visibleHeaders(request);
  return {
    id: randomUUID(),
    uuid: randomUUID(),
    // A copy: a handler that changes it must not change the request.
    url: new URL(request.url.href),
    route: {
      path: request.path,
      routePath: route.path,
      method: route.method,
      options: { access: route.access, tags: route.options.tags ?? [] },
    },
    headers,
    ...parts,
    isSystemRequest: headers['kbn-system-request'] === 'true',
    isFakeRequest: false,
    isInternalApiRequest: isInternalOrigin({ headers, query: request.query }),
    ...(apiVersion !== undefined && { apiVersion }),
    auth: { isAuthenticated: request.auth.isAuthenticated },
    events: requestEvents(request),
  };
}

function visibleHeaders(request: HapiRequest): Headers {
  const { authorization: _authorization, cookie: _cookie, ...headers } = request.raw.req.headers;
  return Object.freeze(headers);
}

/** The query without what core itself takes out of it. */
export function ownQuery(request: HapiRequest, enableQueryVersion: boolean): object {
  const { [INTERNAL_ORIGIN_PARAMETER]: _origin, ...query } = request.query;
  if (enableQueryVersion) {
    delete query[VERSION_PARAMETER];
  }
  return query;
}

/**
 * `aborted$` emits when the connection closes before the answer was sent whole, whether somebody
 * subscribes before or after that.
 */
function requestEvents({ raw: { res } }: HapiRequest): KibanaRequestEvents {
  const closed$ = (when: () => boolean): Observable<void> =>
    new Observable((subscriber) => {
      const onClose = (): void => {
        if (when()) {
          subscriber.next();
        }
        subscriber.complete();
      };
      if (res.closed) {
        onClose();
        return undefined;
      }
      res.once('close', onClose);
      return () => res.off('close', onClose);
    });
  return {
    aborted$: closed$(() => !res.writableFinished),
    completed$: closed$(() => true),
  };
}
