import type { FilterNode } from '../model';
import type { Effect } from '../partial';

/** What became of a text in another language. */
export interface Imported {
  /** All of them must match. Empty where nothing could be read. */
  filters: FilterNode[];
  /** The title of a rule. */
  name?: string;
  /** What could not be carried over, and what was read in a way that one should know of. */
  notes: ImportNote[];
}

export interface ImportNote {
  /** A sentence for people. */
  message: string;
  /** The part that it is about, as it stands in the text. */
  part?: string;
  /** Where the part begins, both from 1. */
  line?: number;
  column?: number;
  /** What the filters find compared with the text, where a part was left out. */
  effect?: Effect;
}

/** Characters up to which a text is read: more than 10,000 addresses in a list. */
export const MOST_TEXT = 300_000;

/** Brackets in brackets up to which a text is read. */
export const MOST_NESTED = 40;

const LONGEST_PART = 80;

/** A place in a text. */
export interface Span {
  from: number;
  to: number;
}

/** Line, column and words of a place in a text. */
export const placeOf = (text: string, { from, to }: Span): Omit<ImportNote, 'message'> => {
  const before = text.slice(0, from);
  const line = before.split('\n').length;
  const part = text.slice(from, to).trim();
  return {
    line,
    column: from - before.lastIndexOf('\n'),
    ...(part === ''
      ? {}
      : { part: part.length > LONGEST_PART ? `${part.slice(0, LONGEST_PART)}…` : part }),
  };
};

/** A text that breaks the rules of its language. */
export class SyntaxProblem extends Error {
  constructor(
    message: string,
    readonly span: Span,
  ) {
    super(message);
  }
}
