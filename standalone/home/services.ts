import type {
  IUiSettingsClient,
  Logger,
  PackageInfo,
  SavedObjectsClientContract,
  ScopeableRequest,
} from '@kbn/core/server';
import { RequestAuthStore } from '../http';
import { createLoggers } from '../logging';
import {
  AttributeEncryption,
  Repository,
  SAVED_OBJECTS_INDEX,
  ScopedSavedObjects,
  TypeRegistry,
} from '../saved_objects';
import * as security from '../security';
import { TaskManager } from '../tasks';
import {
  coreSettings,
  GLOBAL_SETTINGS_TYPE,
  SETTINGS_TYPE,
  SettingsRegistry,
  settingsTypes,
  UiSettingsClient,
} from '../ui_settings';
import { HomeClusterClient } from './cluster_client';
import type { HomeOptions } from './options';

/** Everything that the parts of the home share; made once, before any plugin is loaded. */
export interface HomeServices {
  logger: Logger;
  packageInfo: PackageInfo;
  authStore: RequestAuthStore<security.UserGrants>;
  clusterClient: HomeClusterClient;
  types: TypeRegistry;
  encryption: AttributeEncryption;
  savedObjectsIndex: string;
  settings: SettingsRegistry;
  globalSettings: SettingsRegistry;
  features: security.FeaturesRegistry;
  capabilities: security.CapabilitiesService;
  taskManager: TaskManager;
  users: security.UserLookup;
}

/** `encryptionKey` is what encrypted attributes of saved objects are encrypted with. */
export function createServices(
  options: HomeOptions,
  packageInfo: PackageInfo,
  encryptionKey: string,
): HomeServices {
  const { level = 'info', format = 'text', destination } = options.logging ?? {};
  const logger = createLoggers({ level, format, destination });
  const authStore = new RequestAuthStore<security.UserGrants>();
  const clusterClient = new HomeClusterClient(options.elasticsearch, (request) =>
    authorizationOf(request, authStore),
  );
  const types = new TypeRegistry();
  settingsTypes().forEach((type) => types.registerType(type));
  const settings = new SettingsRegistry(options.uiSettingsOverrides);
  settings.register(coreSettings);
  const features = new security.FeaturesRegistry();
  return {
    logger,
    packageInfo,
    authStore,
    clusterClient,
    types,
    encryption: new AttributeEncryption(encryptionKey),
    savedObjectsIndex: options.indices?.savedObjects ?? SAVED_OBJECTS_INDEX,
    settings,
    globalSettings: new SettingsRegistry(),
    features,
    capabilities: new security.CapabilitiesService(),
    taskManager: new TaskManager({
      client: clusterClient.asInternalUser,
      logger: logger.get('plugins', 'taskManager'),
      index: options.indices?.tasks,
    }),
    users: new security.UserLookup(clusterClient.clientAs, features),
  };
}

/** The credentials behind a request: those of its login, or the header of a made-up request. */
export function authorizationOf(
  request: ScopeableRequest,
  authStore: RequestAuthStore,
): string | undefined {
  const known = authStore.get(request)?.authorization;
  const header = request.headers['authorization'];
  return known ?? (typeof header === 'string' ? header : undefined);
}

/** Saved objects with all rights. */
export function internalSavedObjects(
  services: HomeServices,
  includedHiddenTypes: readonly string[] = [],
): Repository {
  return new Repository(repositoryOptions(services, includedHiddenTypes));
}

/** Saved objects with the rights of the user of a request; none for a request of nobody. */
export function scopedSavedObjects(
  services: HomeServices,
  request: ScopeableRequest,
  includedHiddenTypes: readonly string[] = [],
): SavedObjectsClientContract {
  return new ScopedSavedObjects(
    repositoryOptions(services, includedHiddenTypes),
    async (type, action) => {
      const grants = await grantsOf(services, request);
      if (type === SETTINGS_TYPE || type === GLOBAL_SETTINGS_TYPE) {
        // Everybody reads settings; who may do everything somewhere may change them.
        return grants !== undefined && (action === 'read' || grants.usesSomethingFully);
      }
      return grants?.canUseSavedObject(type, action) === true;
    },
  );
}

/** Of a real request they are known; a made-up one is as good as the credentials it carries. */
async function grantsOf(
  services: HomeServices,
  request: ScopeableRequest,
): Promise<security.UserGrants | undefined> {
  const auth = services.authStore.get(request);
  if (auth !== undefined) {
    return auth.grants;
  }
  const authorization = authorizationOf(request, services.authStore);
  const known = authorization === undefined ? undefined : await services.users.find(authorization);
  return known?.grants;
}

function repositoryOptions(services: HomeServices, includedHiddenTypes: readonly string[]) {
  return {
    client: services.clusterClient.asInternalUser,
    index: services.savedObjectsIndex,
    types: services.types,
    encryption: services.encryption,
    includedHiddenTypes,
  };
}

export function settingsClient(
  services: HomeServices,
  savedObjects: SavedObjectsClientContract,
): IUiSettingsClient {
  return new UiSettingsClient(services.settings, savedObjects, SETTINGS_TYPE);
}

export function globalSettingsClient(
  services: HomeServices,
  savedObjects: SavedObjectsClientContract,
): IUiSettingsClient {
  return new UiSettingsClient(services.globalSettings, savedObjects, GLOBAL_SETTINGS_TYPE);
}
