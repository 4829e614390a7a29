import { version } from '../package.json';
import type { CoreSetup, Logger, Plugin, PluginInitializerContext } from '@kbn/core/server';
import type { FeaturesPluginSetup } from '@kbn/features-plugin/server';
import { registerCatalogueRoutes } from './catalogue';
import type { Config } from './config';
import { outlineOf, panelLines, registerDashboardRoutes } from './dashboards';
import { registerEvidenceRoutes } from './evidence';
import { feature } from './feature';
import {
  askerOf,
  favouritesSavedType,
  filterSetSavedType,
  listFilterSets,
  registerFilterSetRoutes,
  saveFilterSets,
} from './filter_sets';
import { registerFilterRoutes } from './filters';
import { registerGuidedCountRoutes } from './guided_counts';
import { HostsService, registerHostRoutes } from './hosts';
import { registerHuntingRoutes } from './hunting';
import {
  indicatorListSavedType,
  IndicatorReferences,
  indicatorValuesSavedType,
  registerIndicatorRoutes,
} from './indicators';
import { HeldValuesCache } from './hunts';
import { linkSavedType, registerLinkRoutes } from './links';
import { registerLookupRoutes } from './lookups';
import { networkSavedType, registerNetworkRoutes } from './networks';
import { findPacked, listPacked, packedGuidedFilterSavedType, registerPackRoutes } from './packs';
import { Scopes } from './scope';
import { uiSettings } from './settings';
import { listSignatures, registerSignatureRoutes, SIGNATURE_FIELDS } from './signatures';
import { registerStatusRoutes } from './status';
import { registerTrailRoutes, trailSavedType } from './trails';
import { registerValueRoutes } from './values';

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
    const held = new HeldValuesCache();
    const indicators = new IndicatorReferences(held);
    const scopes = new Scopes({
      held,
      indicators: indicators.of.bind(indicators),
      hostsByRole: hosts.hostsByRole.bind(hosts),
      packed: (route, ids) => findPacked(route.core.savedObjects.client, ids),
    });
    const scopeOf = scopes.huntScope;

    features.registerKibanaFeature(feature);
    for (const type of [
      networkSavedType,
      filterSetSavedType,
      favouritesSavedType,
      packedGuidedFilterSavedType,
      indicatorListSavedType,
      indicatorValuesSavedType,
      linkSavedType,
      trailSavedType,
    ]) {
      core.savedObjects.registerType(type);
    }
    core.uiSettings.register(uiSettings(this.context.config.get().indexPattern));

    registerCatalogueRoutes(
      router,
      logger,
      async (route) => (await listPacked(route.core.savedObjects.client)).items,
    );
    registerHuntingRoutes(router, logger, {
      scopeOf,
      hosts,
      signatures: { fields: SIGNATURE_FIELDS, list: listSignatures },
      dashboards: { outline: outlineOf, panels: panelLines },
    });
    registerHostRoutes(router, logger, { scopeOf, hosts });
    registerSignatureRoutes(router, logger, scopeOf);
    registerDashboardRoutes(router, logger, scopeOf);
    registerGuidedCountRoutes(router, logger, { scopeOf, held });
    registerEvidenceRoutes(router, logger, scopeOf);
    registerFilterRoutes(router, logger, scopeOf);
    registerValueRoutes(router, logger, scopeOf);
    registerLookupRoutes(router, logger, this.context.config.get().lookups);
    registerIndicatorRoutes(router, logger, { scopeOf, references: indicators });
    registerNetworkRoutes(router, logger);
    registerLinkRoutes(router, logger);
    registerTrailRoutes(router, logger);
    registerFilterSetRoutes(router, logger);
    registerPackRoutes(router, logger, (route) => {
      const asker = askerOf(route);
      return {
        list: async () => (await listFilterSets(asker)).items,
        save: (sets) => saveFilterSets(asker, sets),
      };
    });
    registerStatusRoutes(router, logger, {
      version,
      scopeOf: scopes.anyScope,
    });
  }

  start(): void {}
}
