import { createHash } from 'node:crypto';
import type { NetworkDefinition } from '../../common/networks';

const keys = new WeakMap<readonly NetworkDefinition[], string>();

/**
 * A short text that is another one whenever something of the definitions changed on which answers
 * depend: what is remembered of answers is kept under it, so that a change acts at once.
 */
export const networksKey = (networks: readonly NetworkDefinition[]): string => {
  const known = keys.get(networks);
  if (known !== undefined) return known;
  const told = JSON.stringify(networks.map(({ id, kind, cidrs, home }) => [id, kind, cidrs, home]));
  const key = createHash('sha256').update(told).digest('base64');
  keys.set(networks, key);
  return key;
};
