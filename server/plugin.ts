import { version } from '../package.json';
import type { CoreSetup, Logger, Plugin, PluginInitializerContext } from '@kbn/core/server';
import type { FeaturesPluginSetup } from '@kbn/features-plugin/server';
import { registerCatalogueRoutes } from './catalogue';
import type { Config } from './config';
import { registerEvidenceRoutes } from './evidence';
import { feature } from './feature';
import { registerFilterRoutes } from './filters';
import { HostsService } from './hosts';
import { registerHuntingRoutes } from './hunting';
import { networkSavedType, registerNetworkRoutes } from './networks';
import { Scopes } from './scope';
import { uiSettings } from './settings';
import { registerStatusRoutes } from './status';

interface SetupDeps {
  features: FeaturesPluginSetup;
}

/** Wires the capabilities together; what they do is in their folders. */
export class SuricataHuntPlugin implements Plugin<void, void, SetupDeps> {
  private readonly logger: Logger;

  constructor(private readonly context: PluginInitializerContext<Config>) {
    this.logger = context.logger.get();
  }

  setup(core: CoreSetup, { features }: SetupDeps): void {
    const { logger } = this;
    const router = core.http.createRouter();
    const hosts = new HostsService();
    const scopes = new Scopes({ hostsByRole: hosts.hostsByRole.bind(hosts) });
    const scopeOf = scopes.huntScope;

    features.registerKibanaFeature(feature);
    core.savedObjects.registerType(networkSavedType);
    core.uiSettings.register(uiSettings(this.context.config.get().indexPattern));

    registerCatalogueRoutes(router, logger);
    registerHuntingRoutes(router, logger, { scopeOf, hosts });
    registerEvidenceRoutes(router, logger, scopeOf);
    registerFilterRoutes(router, logger, scopeOf);
    registerNetworkRoutes(router, logger);
    registerStatusRoutes(router, logger, {
      version,
      scopeOf: scopes.anyScope,
    });
  }

  start(): void {}
}
