import type { SearchField, SearchKind } from '../layouts';

const WORDS: Readonly<Record<SearchKind, string>> = {
  keyword: 'an exact text',
  flattened: 'a flattened object',
  text: 'analysed text only',
  ip: 'an address',
  number: 'a number',
  date: 'a date',
  boolean: 'true or false',
  object: 'an object',
};

/** How a field is indexed, in words that follow "indexed as". */
export const kindWords = ({ kind }: SearchField): string => WORDS[kind];
