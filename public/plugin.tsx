import type { AppMountParameters, CoreSetup, CoreStart, Plugin } from '@kbn/core/public';
import { i18n } from '@kbn/i18n';

const APP_ID = 'suricataHunt';

/** Kibana's own "Security" group of the navigation; the values are not importable at run time. */
const SECURITY_CATEGORY = {
  id: 'securitySolution',
  label: i18n.translate('suricataHunt.app.categoryLabel', { defaultMessage: 'Security' }),
  order: 4000,
  euiIconType: 'logoSecurity',
};

/** Registers the app; everything else is loaded when the app is opened. */
export class SuricataHuntPlugin implements Plugin {
  setup(core: CoreSetup): void {
    core.application.register({
      id: APP_ID,
      title: i18n.translate('suricataHunt.app.title', { defaultMessage: 'Suricata Hunt' }),
      category: SECURITY_CATEGORY,
      euiIconType: 'securityApp',
      mount: async (params: AppMountParameters) => {
        const [{ renderApp }, [coreStart]] = await Promise.all([
          import('./application'),
          core.getStartServices(),
        ]);
        return renderApp(coreStart, params);
      },
    });
  }

  start(_core: CoreStart): void {}
}
