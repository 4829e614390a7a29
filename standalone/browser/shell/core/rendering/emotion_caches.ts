import createCache, { type EmotionCache } from '@emotion/cache';
import { euiStylisPrefixer } from '@elastic/eui';

/** The element that styles are put behind, made at the place in the head where it is asked for. */
const insertionPoint = (name: string, place: 'first' | 'last'): HTMLMetaElement => {
  const found = document.head.querySelector<HTMLMetaElement>(`meta[name="${name}"]`);
  if (found) return found;
  const meta = Object.assign(document.createElement('meta'), { name });
  document.head[place === 'first' ? 'prepend' : 'append'](meta);
  return meta;
};

const cache = (key: string, container: Node): EmotionCache => {
  const result = createCache({ key, container, speedy: true, stylisPlugins: [euiStylisPrefixer] });
  result.compat = true;
  return result;
};

/** Emotion puts its style elements into a container; a meta element holds them where they belong. */
export const createEmotionCaches = () => {
  const emotion = insertionPoint('emotion', 'first');
  const global = insertionPoint('eui-global', 'first');
  const utility = insertionPoint('eui-utilities', 'last');
  return {
    default: cache('css', emotion),
    global: cache('eui-global', global),
    utility: cache('eui-utility', utility),
  };
};
