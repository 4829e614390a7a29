/** Counts the records of a file that comes in pieces, and keeps the last one. */
export interface Records {
  add: (text: string) => void;
  /** Records that are whole. */
  count: () => number;
  /** The text of the last whole record, without its line end. */
  last: () => string;
}

/** Records end with a line, except, where `quoted`, with one between quotes. */
export const createRecords = (quoted: boolean): Records => {
  const ends = quoted ? /["\n]/g : /\n/g;
  let count = 0;
  let isQuoted = false;
  let rest = '';
  let last = '';
  return {
    add: (text) => {
      let from = 0;
      ends.lastIndex = 0;
      for (let found = ends.exec(text); found !== null; found = ends.exec(text)) {
        if (found[0] === '"') isQuoted = !isQuoted;
        else if (!isQuoted) {
          count += 1;
          last = rest + text.slice(from, found.index);
          rest = '';
          from = found.index + 1;
        }
      }
      rest += text.slice(from);
    },
    count: () => count,
    last: () => last.trimEnd(),
  };
};
