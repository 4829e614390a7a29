import type { HostSort } from '../hunt';
import { byMost, SEEN_ORDERS, type OrderWords } from '../widgets';

const WORDS: Readonly<Record<HostSort['field'], OrderWords>> = {
  ...SEEN_ORDERS,
  ip: { asc: 'by address', desc: 'by address, highest first' },
  bytes: byMost('bytes'),
  signatures: byMost('signatures'),
};

/** The order of the hosts, in words. */
export const orderWords = ({ field, direction }: HostSort): string => WORDS[field][direction];
