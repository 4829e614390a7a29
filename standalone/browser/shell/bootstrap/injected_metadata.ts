import { injectedMetadataSchema, type InjectedMetadata } from '../../../injected_metadata';

export type { InjectedMetadata, InjectedUiPlugin, PublicSetting } from '../../../injected_metadata';

/**
 * What the server told the page.
 *
 * @throws Error when the element is missing or holds something else
 */
export const readInjectedMetadata = (): InjectedMetadata => {
  const data = document.querySelector('kbn-injected-metadata')?.getAttribute('data');
  if (!data) throw new Error('The page holds no injected metadata.');
  return injectedMetadataSchema.parse(JSON.parse(data));
};
