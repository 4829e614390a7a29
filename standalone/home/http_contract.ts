import type {
  HttpServiceSetup,
  HttpServiceStart,
  IBasePath,
  IStaticAssets,
} from '@kbn/core/server';
import type { HomeRouter, RequestAuthStore } from '../http';
import type { ContextProvider } from './request_context';

export interface HttpContractOptions {
  basePath: string;
  publicBaseUrl?: string;
  host: string;
  port: () => number;
  pluginId: string;
  router: HomeRouter;
  providers: Map<string, ContextProvider>;
  authStore: RequestAuthStore;
}

/** `core.http` of one plugin, in setup and in start. */
export function createHttpContract(
  options: HttpContractOptions,
): HttpServiceSetup & HttpServiceStart {
  const { router, providers, authStore } = options;
  const shared = {
    basePath: createBasePath(options),
    staticAssets: createStaticAssets(options),
    getServerInfo: () => ({
      name: 'home',
      hostname: options.host,
      port: options.port(),
      protocol: 'http' as const,
    }),
  };
  const createRouter: HttpServiceSetup['createRouter'] = () =>
    // The context's own parts are registered by the plugin that asks for them.
    router.router as never;
  const registerRouteHandlerContext: HttpServiceSetup['registerRouteHandlerContext'] = (
    name,
    provider,
  ) => {
    if (providers.has(name)) {
      throw new Error(`Context provider for ${name} has already been registered.`);
    }
    providers.set(name, provider as unknown as ContextProvider);
  };
  return {
    ...shared,
    createRouter,
    registerRouteHandlerContext,
    auth: { isAuthenticated: (request) => authStore.get(request) !== undefined },
  };
}

function createBasePath({ basePath, publicBaseUrl }: HttpContractOptions): IBasePath {
  return {
    serverBasePath: basePath,
    publicBaseUrl,
    get: () => basePath,
    set: () => {
      throw new Error('The home has no spaces, so no request has a base path of its own.');
    },
    prepend: (path) => `${basePath}${path}`,
    remove: (path) =>
      path === basePath
        ? '/'
        : path.startsWith(`${basePath}/`)
          ? path.slice(basePath.length)
          : path,
  };
}

function createStaticAssets({
  basePath,
  pluginId,
  publicBaseUrl,
}: HttpContractOptions): IStaticAssets {
  return {
    getPluginAssetHref: (path) =>
      `${basePath}/plugins/${pluginId}/assets/${path.replace(/^\//, '')}`,
    prependPublicUrl: (path) => `${publicBaseUrl ?? ''}${path}`,
  };
}
