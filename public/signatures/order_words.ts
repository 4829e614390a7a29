import type { SignatureSort } from '../hunt';

const WORDS: Readonly<Record<SignatureSort['field'], Record<SignatureSort['direction'], string>>> =
  {
    events: { desc: 'most events first', asc: 'fewest events first' },
    signature: { asc: 'by message', desc: 'by message, from the end' },
    sid: { asc: 'by id', desc: 'by id, highest first' },
    category: { asc: 'by category', desc: 'by category, from the end' },
    severity: { asc: 'most severe first', desc: 'least severe first' },
    sources: { desc: 'most sources first', asc: 'fewest sources first' },
    destinations: { desc: 'most destinations first', asc: 'fewest destinations first' },
    before: { asc: 'new first', desc: 'most events in the time before first' },
    firstSeen: { desc: 'latest first seen first', asc: 'earliest first seen first' },
    lastSeen: { desc: 'latest last seen first', asc: 'earliest last seen first' },
  };

/** The order of the signatures, in words. */
export const orderWords = ({ field, direction }: SignatureSort): string => WORDS[field][direction];
