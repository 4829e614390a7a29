/** The cells of one line of separated values; quotes keep separators, and `""` in them is a quote. */
export const cellsOf = (line: string, separator: string): string[] => {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    while (line.charAt(at) === ' ') at += 1;
    if (line.charAt(at) !== '"') {
      const end = line.indexOf(separator, at);
      const to = end === -1 ? line.length : end;
      cells.push(line.slice(at, to).trim());
      at = to + 1;
      continue;
    }
    let cell = '';
    at += 1;
    for (;;) {
      const quote = line.indexOf('"', at);
      if (quote === -1) {
        cell += line.slice(at);
        at = line.length;
        break;
      }
      cell += line.slice(at, quote);
      at = quote + 1;
      if (line.charAt(at) !== '"') break;
      cell += '"';
      at += 1;
    }
    const end = line.indexOf(separator, at);
    const to = end === -1 ? line.length : end;
    cells.push(cell + line.slice(at, to).trimEnd());
    at = to + 1;
  }
  return cells;
};

const SEPARATORS = [',', ';', '\t', '|'];

/** Lines that show how a text is made. */
const LOOKED_AT = 200;

/** The separator that cuts nearly all lines into the same number of cells; undefined for none. */
export const separatorOf = (lines: readonly string[]): string | undefined => {
  const some = lines.slice(0, LOOKED_AT);
  return SEPARATORS.find((separator) => {
    const counts = some.map((line) => cellsOf(line, separator).length);
    const [first = 1] = counts;
    return first > 1 && counts.filter((count) => count === first).length >= some.length * 0.9;
  });
};
