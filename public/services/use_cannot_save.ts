import { useServices } from './services';

/** Why the person may not write; undefined where they may. */
export const useCannotSave = (): string | undefined => {
  const { capabilities } = useServices().core.application;
  return capabilities['suricataHunt']?.['save'] === true
    ? undefined
    : 'You may read here, not write. Ask an administrator for all rights on Suricata Hunt.';
};
