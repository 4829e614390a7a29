import type { HostSort } from '../hunt';

const WORDS: Readonly<Record<HostSort['field'], Record<HostSort['direction'], string>>> = {
  events: { desc: 'most events first', asc: 'fewest events first' },
  firstSeen: { desc: 'latest first seen first', asc: 'earliest first seen first' },
  lastSeen: { desc: 'latest last seen first', asc: 'earliest last seen first' },
  ip: { asc: 'by address', desc: 'by address, highest first' },
  bytes: { desc: 'most bytes first', asc: 'fewest bytes first' },
  signatures: { desc: 'most signatures first', asc: 'fewest signatures first' },
};

/** The order of the hosts, in words. */
export const orderWords = ({ field, direction }: HostSort): string => WORDS[field][direction];
