/** Thrown by the readers of a link's parts; the message is for the user. */
export class Unreadable extends Error {}

/** Reads a part of a link if it is there; what cannot be read is told, and undefined. */
export type ReadPart = <T>(
  part: string,
  name: string,
  reader: (text: string) => T,
) => T | undefined;

const oneOf = <T extends string>(text: string, allowed: readonly T[]): T => {
  const found = allowed.find((value) => value === text);
  if (found === undefined) {
    throw new Unreadable(`"${text}" is none of ${allowed.join(', ')}`);
  }
  return found;
};

const readPage = (text: string): number => {
  const page = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : NaN;
  if (!(page <= 1_000)) throw new Unreadable('a page is a number from 1 to 1000');
  return page;
};

const readSort = <Field extends string>(
  text: string,
  fields: readonly Field[],
): { field: Field; direction: 'asc' | 'desc' } => {
  const [field = '', direction = ''] = text.split('.');
  return {
    field: oneOf(field, fields),
    direction: oneOf(direction, ['asc', 'desc'] as const),
  };
};

/** What the links of every list share. */
export const listReaders = { oneOf, readPage, readSort };
