import type { CoreSetup, CoreStart, SecurityServiceStart, ServiceStatus } from '@kbn/core/server';
import { of } from 'rxjs';
import { createApiKeys, type AuditLog } from '../security';
import { createHttpContract, type HttpContractOptions } from './http_contract';
import {
  authorizationOf,
  globalSettingsClient,
  internalSavedObjects,
  scopedSavedObjects,
  settingsClient,
  type HomeServices,
} from './services';
import type { HomeStatus } from './status';

/** `core.security` in start. */
export function createSecurity(services: HomeServices, audit: AuditLog): SecurityServiceStart {
  const { authStore, clusterClient } = services;
  return {
    authc: {
      getCurrentUser: (request) => authStore.get(request)?.user ?? null,
      apiKeys: createApiKeys({
        asInternalUser: clusterClient.asInternalUser,
        clientAs: clusterClient.clientAs,
        authorizationOf: (request) => authorizationOf(request, authStore),
      }),
    },
    audit: {
      asScoped: (request) => audit.asScoped(request),
      withoutRequest: audit.withoutRequest,
    },
  };
}

export interface CoreContracts {
  setup: CoreSetup;
  start: CoreStart;
}

/** The core that a plugin gets. */
export function createCoreContracts(
  services: HomeServices,
  security: SecurityServiceStart,
  status: HomeStatus,
  httpOptions: HttpContractOptions,
  getStartServices: CoreSetup['getStartServices'],
): CoreContracts {
  const http = createHttpContract(httpOptions);
  const available: ServiceStatus = { level: { toString: () => 'available' }, summary: 'Running' };
  const start: CoreStart = {
    http,
    elasticsearch: {
      client: services.clusterClient,
      getCapabilities: () => ({ serverless: false }),
    },
    savedObjects: {
      getScopedClient: (request, options) =>
        scopedSavedObjects(services, request, options?.includedHiddenTypes),
      createInternalRepository: (hidden) => internalSavedObjects(services, hidden),
      createScopedRepository: (request, hidden) => scopedSavedObjects(services, request, hidden),
      getTypeRegistry: () => services.types,
      getDefaultIndex: () => services.savedObjectsIndex,
    },
    uiSettings: {
      asScopedToClient: (client) => settingsClient(services, client),
      globalAsScopedToClient: (client) => globalSettingsClient(services, client),
    },
    security,
    capabilities: {
      resolveCapabilities: (request) =>
        services.capabilities.resolve(
          services.features.getAll(),
          services.authStore.get(request)?.grants,
          request,
        ),
    },
  };
  const setup: CoreSetup = {
    http,
    elasticsearch: {},
    savedObjects: {
      registerType: (type) => services.types.registerType(type),
      getDefaultIndex: () => services.savedObjectsIndex,
    },
    uiSettings: {
      register: (settings) => services.settings.register(settings),
      registerGlobal: (settings) => services.globalSettings.register(settings),
    },
    security: { fips: { isEnabled: () => false } },
    capabilities: services.capabilities,
    status: {
      set: (status$) => status.follow(httpOptions.pluginId, status$),
      derivedStatus$: of(available),
      overall$: of(available),
    },
    getStartServices,
  };
  return { setup, start };
}
