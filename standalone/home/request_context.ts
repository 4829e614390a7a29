import type {
  CoreRequestHandlerContext,
  KibanaRequest,
  RequestHandlerContext,
  SecurityServiceStart,
} from '@kbn/core/server';
import {
  globalSettingsClient,
  scopedSavedObjects,
  settingsClient,
  type HomeServices,
} from './services';

/** Makes a part of the `context` of handlers, from the rest of it. */
export type ContextProvider = (context: RequestHandlerContext, request: KibanaRequest) => unknown;

/** The `context` of a request: each part is made when it is first asked for, and only then. */
export function createContext(
  services: HomeServices,
  security: () => SecurityServiceStart,
  providers: ReadonlyMap<string, ContextProvider>,
  request: KibanaRequest,
): RequestHandlerContext {
  const parts = new Map<string, () => Promise<unknown>>([
    ['core', lazy(() => coreContext(services, security(), request))],
    ...[...providers].map(([name, provide]): [string, () => Promise<unknown>] => [
      name,
      lazy(() => provide(context as RequestHandlerContext, request)),
    ]),
  ]);
  const context: object = {
    resolve: async (keys: readonly string[]) =>
      Object.fromEntries(
        await Promise.all(keys.map(async (key) => [key, await parts.get(key)?.()] as const)),
      ),
  };
  for (const [name, part] of parts) {
    Object.defineProperty(context, name, { get: part, enumerable: true });
  }
  return context as RequestHandlerContext;
}

function lazy(make: () => unknown): () => Promise<unknown> {
  let made: Promise<unknown> | undefined;
  return () => (made ??= Promise.resolve().then(make));
}

function coreContext(
  services: HomeServices,
  security: SecurityServiceStart,
  request: KibanaRequest,
): CoreRequestHandlerContext {
  const client = scopedSavedObjects(services, request);
  return {
    elasticsearch: { client: services.clusterClient.asScoped(request) },
    savedObjects: {
      client,
      typeRegistry: services.types,
      getClient: ({ includedHiddenTypes } = {}) =>
        scopedSavedObjects(services, request, includedHiddenTypes),
    },
    uiSettings: {
      client: settingsClient(services, client),
      globalClient: globalSettingsClient(services, client),
    },
    security: {
      authc: { getCurrentUser: () => security.authc.getCurrentUser(request) },
      audit: { logger: security.audit.asScoped(request) },
    },
  };
}
