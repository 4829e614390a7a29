import type { Request as HapiRequest, ServerRoute } from '@hapi/hapi';
import { AUTH_STRATEGY } from '../http';
import { exposedConfig, type LoadedPlugin } from '../plugins';
import type { InjectedMetadata, InjectedUiPlugin } from '../injected_metadata';
import { MODE } from './package_info';
import { internalSavedObjects, settingsClient, type HomeServices } from './services';
import { shellHtml } from './shell_html';
import { bundlesPrefix } from './ui_files';

export interface PagesOptions {
  services: HomeServices;
  basePath: string;
  plugin: LoadedPlugin;
  pluginConfig: unknown;
}

/** The pages for people: the login page for anybody, everything else for who is logged in. */
export function pageRoutes(options: PagesOptions): ServerRoute[] {
  const forUsers = ['/', '/app/{path*}'].map((path): ServerRoute => ({
    method: 'GET',
    path,
    options: { auth: AUTH_STRATEGY, app: { page: true } },
    handler: async (request, toolkit) =>
      toolkit.response(shellHtml(await appMetadata(options, request))).type('text/html'),
  }));
  const login: ServerRoute = {
    method: 'GET',
    path: '/login',
    options: { auth: false },
    handler: async (_request, toolkit) =>
      toolkit.response(shellHtml(await loginMetadata(options))).type('text/html'),
  };
  return [login, ...forUsers];
}

async function appMetadata(options: PagesOptions, request: HapiRequest): Promise<InjectedMetadata> {
  const { services } = options;
  const auth = services.authStore.get(request);
  const base = await loginMetadata(options);
  const capabilities = await services.capabilities.resolve(
    services.features.getAll(),
    auth?.grants,
  );
  return {
    ...base,
    page: 'app',
    user: auth === undefined ? null : { ...auth.user, roles: [...auth.user.roles] },
    capabilities,
    uiPlugins: options.plugin.manifest.ui ? [uiPlugin(options)] : [],
  };
}

/** What nobody in particular may know: no plugin, no user, the colours. */
async function loginMetadata({ services, basePath }: PagesOptions): Promise<InjectedMetadata> {
  const settings = settingsClient(services, internalSavedObjects(services));
  const user = await settings.getUserProvided();
  const darkMode: unknown = await settings.get('theme:darkMode');
  const { packageInfo } = services;
  return {
    version: packageInfo.version,
    basePath,
    page: 'login',
    mode: MODE,
    packageInfo: { ...packageInfo, buildDate: packageInfo.buildDate.toISOString() },
    user: null,
    capabilities: {},
    uiSettings: visibleSettings(settings.getRegistered(), user),
    uiPlugins: [],
    theme: {
      darkMode: darkMode === 'system' ? 'system' : darkMode === 'enabled',
      name: 'borealis',
    },
  };
}

type Registered = ReturnType<ReturnType<typeof settingsClient>['getRegistered']>;
type Provided = InjectedMetadata['uiSettings']['user'];

/** Settings marked as sensitive stay on the server. */
function visibleSettings(registered: Registered, user: Provided): InjectedMetadata['uiSettings'] {
  const visible = Object.entries(registered).filter(([, params]) => params.sensitive !== true);
  const keys = new Set(visible.map(([key]) => key));
  return {
    defaults: Object.fromEntries(
      visible.map(([key, { value, ...params }]) => [key, { ...params, value }]),
    ),
    user: Object.fromEntries(Object.entries(user).filter(([key]) => keys.has(key))),
  };
}

function uiPlugin({ services, basePath, plugin, pluginConfig }: PagesOptions): InjectedUiPlugin {
  const { manifest, definition } = plugin;
  const publicPath = `${basePath}${bundlesPrefix(services.packageInfo, manifest)}/`;
  return {
    id: manifest.id,
    version: manifest.version,
    bundleUrl: `${publicPath}${manifest.id}.plugin.js`,
    publicPath,
    assetsPath: `${basePath}/plugins/${manifest.id}/assets`,
    requiredPlugins: manifest.requiredPlugins,
    optionalPlugins: manifest.optionalPlugins,
    browserConfig: exposedConfig(pluginConfig, definition?.config?.exposeToBrowser),
  };
}
