import type { SignatureSort } from '../hunt';
import { byMost, SEEN_ORDERS, type OrderWords } from '../widgets';

const WORDS: Readonly<Record<SignatureSort['field'], OrderWords>> = {
  ...SEEN_ORDERS,
  signature: { asc: 'by message', desc: 'by message, from the end' },
  sid: { asc: 'by id', desc: 'by id, highest first' },
  category: { asc: 'by category', desc: 'by category, from the end' },
  severity: { asc: 'most severe first', desc: 'least severe first' },
  sources: byMost('sources'),
  destinations: byMost('destinations'),
  before: { asc: 'new first', desc: 'most events in the time before first' },
};

/** The order of the signatures, in words. */
export const orderWords = ({ field, direction }: SignatureSort): string => WORDS[field][direction];
