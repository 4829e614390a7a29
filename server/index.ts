import type { PluginConfigDescriptor, PluginInitializerContext } from '@kbn/core/server';
import { configSchema, type Config } from './config';

export const config: PluginConfigDescriptor<Config> = { schema: configSchema };

export const plugin = async (context: PluginInitializerContext<Config>) => {
  const { SuricataHuntPlugin } = await import('./plugin');
  return new SuricataHuntPlugin(context);
};
