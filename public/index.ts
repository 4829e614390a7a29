import './zod_setup';
import type { PluginInitializerContext } from '@kbn/core/public';
import { SuricataHuntPlugin } from './plugin';

/** What Kibana calls, once, to get the plugin. */
export const plugin = (context: PluginInitializerContext): SuricataHuntPlugin =>
  new SuricataHuntPlugin(context);
