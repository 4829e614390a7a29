import './zod_setup';
import { SuricataHuntPlugin } from './plugin';

/** What Kibana calls, once, to get the plugin. */
export const plugin = (): SuricataHuntPlugin => new SuricataHuntPlugin();
