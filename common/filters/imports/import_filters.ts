import { REMARKS } from '../../indicator_forms';
import { MOST_TEXT, placeOf, SyntaxProblem, type Imported } from './imported';
import { loneIndicator } from './indicator';
import { readKql } from './kql';
import { readLucene, type Joiner } from './lucene';
import type { Parsed } from './parsed';
import { toFilters } from './to_filters';

/** Why a text is not read at all, if so. */
export const unreadable = (text: string): Imported | undefined => {
  if (text.length > MOST_TEXT) {
    return { filters: [], notes: [{ message: `The text has more than ${MOST_TEXT} characters.` }] };
  }
  return text.isWellFormed()
    ? undefined
    : { filters: [], notes: [{ message: 'The text holds half of a surrogate pair.' }] };
};

/** Runs a reader; what breaks the language's rules is a note with its place and no filter. */
const fromText = (text: string, read: (text: string) => Parsed): Imported => {
  const refused = unreadable(text);
  if (refused !== undefined) return refused;
  // An address has colons that the languages read otherwise.
  const lone = loneIndicator(text);
  if (lone !== undefined) {
    const { condition, remark } = lone;
    return {
      filters: [condition],
      notes: remark === undefined ? [] : [{ message: REMARKS[remark], effect: 'more' }],
    };
  }
  try {
    return toFilters(read(text), text);
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return { filters: [], notes: [{ message: error.message, ...placeOf(text, error.span) }] };
  }
};

/** Filters from the Kibana Query Language. Fields are EVE paths or those of the indices. */
export const importKql = (text: string): Imported => fromText(text, readKql);

/**
 * Filters from a query string of Lucene. `joiner` is what stands between parts side by side: `or`
 * as in Kibana unless said.
 */
export const importLucene = (text: string, joiner: Joiner = 'or'): Imported =>
  fromText(text, (one) => readLucene(one, joiner));
