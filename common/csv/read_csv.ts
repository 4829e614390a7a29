/** A record of a CSV text. */
export interface CsvRecord {
  /** The line on which it begins, from 1 on. */
  line: number;
  cells: string[];
  /** Why it could not be read, in a sentence; its cells are not to be trusted then. */
  problem?: string;
}

/** Reads one text from its beginning to its end. */
class Reader {
  private at = 0;
  private line = 1;

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {}

  *records(): Generator<CsvRecord> {
    while (this.at < this.text.length) {
      const record = this.record();
      const isEmpty = record.cells.length === 1 && record.cells[0] === '' && !this.wasQuoted;
      if (!isEmpty || record.problem !== undefined) yield record;
    }
  }

  private wasQuoted = false;

  private record(): CsvRecord {
    const record: CsvRecord = { line: this.line, cells: [] };
    this.wasQuoted = false;
    for (;;) {
      record.cells.push(this.text.charAt(this.at) === '"' ? this.quoted(record) : this.plain());
      if (this.text.charAt(this.at) !== this.separator) break;
      this.at += 1;
      // A separator at the very end has an empty cell behind it.
      if (this.at === this.text.length) {
        record.cells.push('');
        break;
      }
    }
    this.endOfLine();
    return record;
  }

  private plain(): string {
    const start = this.at;
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (char === this.separator || char === '\n' || char === '\r') break;
      this.at += 1;
    }
    return this.text.slice(start, this.at);
  }

  private quoted(record: CsvRecord): string {
    this.wasQuoted = true;
    const opened = this.line;
    let cell = '';
    this.at += 1;
    for (;;) {
      const quote = this.text.indexOf('"', this.at);
      if (quote === -1) {
        record.problem = `A quote opens in line ${opened} and is never closed: nothing from there on could be read. Close it, or write it twice.`;
        this.at = this.text.length;
        return cell;
      }
      cell += this.text.slice(this.at, quote);
      this.at = quote + 1;
      if (this.text.charAt(this.at) !== '"') break;
      cell += '"';
      this.at += 1;
    }
    this.line += lineEndsIn(cell);
    const rest = this.plain();
    if (rest.trim() !== '') {
      record.problem ??=
        'Text follows the quote that ends a cell. Put the whole cell into quotes, and write quotes in it twice.';
    }
    return cell;
  }

  private endOfLine(): void {
    if (this.text.charAt(this.at) === '\r') this.at += 1;
    if (this.text.charAt(this.at) === '\n') this.at += 1;
    this.line += 1;
  }
}

const lineEndsIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/**
 * The records of a text as RFC 4180 has them: quotes keep separators and line ends, `""` in them is
 * a quote. Lines may end in any usual way; empty ones and a byte order mark are passed over. What
 * cannot be read says so and does not take the records after it along.
 */
export const readCsv = (text: string, separator = ','): CsvRecord[] => [
  ...new Reader(text.replace(/^\uFEFF/, ''), separator).records(),
];
