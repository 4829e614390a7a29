import type {
  AppMountParameters,
  CoreSetup,
  CoreStart,
  PluginInitializerContext,
} from '@kbn/core/public';

/** What the probe plugin leaves on the page for the tests. */
export interface Probe {
  events: string[];
  locations: string[];
  context: PluginInitializerContext;
  setupCore: CoreSetup;
  setupPlugins: object;
  core: CoreStart;
  params: AppMountParameters;
  services: { sameCore: boolean; plugins: object; own: unknown };
}

declare global {
  interface Window {
    probe: Probe;
    __kbnPublicPathSeen: string;
  }
}
