import { codeOf, EXIT_CODES, LoadError, messageOf } from './errors';
import { readBytes, type Source } from './source';

/** Longer lines are not kept in memory. Elasticsearch's own limit of a request is 100 MB. */
export const MAX_LINE_BYTES = 32 * 1024 * 1024;

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A line without its end (`\n` or `\r\n`). */
export interface Line {
  /** From 1. */
  number: number;
  bytes: Buffer;
  /** False for a last line that has no line end (yet). */
  ended: boolean;
  /** The real length of a line above MAX_LINE_BYTES, of which `bytes` holds only the beginning. */
  tooLong?: number;
}

const KEPT_OF_TOO_LONG = 4096;

/** Puts lines together from chunks, without copying those that lie in one chunk. */
class LineSplitter {
  private number = 0;
  private pieces: Buffer[] = [];
  private length = 0;

  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      if (end < 0) break;
      lines.push(this.finish(chunk.subarray(start, end), true));
      start = end + 1;
    }
    if (start < chunk.length) this.keep(chunk.subarray(start));
    return lines;
  }

  end(): Line[] {
    return this.length === 0 ? [] : [this.finish(Buffer.alloc(0), false)];
  }

  private keep(piece: Buffer): void {
    this.length += piece.length;
    if (this.length <= MAX_LINE_BYTES) this.pieces.push(piece);
    else this.pieces = [Buffer.concat(this.pieces).subarray(0, KEPT_OF_TOO_LONG)];
  }

  private finish(last: Buffer, ended: boolean): Line {
    this.number += 1;
    const length = this.length + last.length;
    let bytes = this.pieces.length === 0 ? last : Buffer.concat([...this.pieces, last]);
    this.pieces = [];
    this.length = 0;
    if (this.number === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK))
      bytes = bytes.subarray(3);
    if (bytes.at(-1) === RETURN) bytes = bytes.subarray(0, -1);
    if (length <= MAX_LINE_BYTES) return { number: this.number, bytes, ended };
    return {
      number: this.number,
      bytes: bytes.subarray(0, KEPT_OF_TOO_LONG),
      ended,
      tooLong: length,
    };
  }
}

/** What readLines tells when the file breaks off in the middle (a damaged or unfinished gzip). */
export type OnCutOff = (reason: string) => void;

/**
 * The lines of a source, in groups of about a megabyte. Memory does not grow with the file.
 * A gzip file that breaks off gives the lines up to there; `onCutOff` hears of it.
 */
export async function* readLines(source: Source, onCutOff: OnCutOff): AsyncGenerator<Line[]> {
  const splitter = new LineSplitter();
  const chunks = await readBytes(source);
  try {
    for await (const chunk of chunks) yield splitter.push(chunk);
  } catch (error) {
    const code = codeOf(error);
    if (code?.startsWith('Z_') !== true) {
      throw new LoadError(`${source.name}: ${messageOf(error)}`, EXIT_CODES.unusable);
    }
    onCutOff(
      code === 'Z_BUF_ERROR'
        ? 'the gzip file is cut off'
        : `the gzip file is damaged (${messageOf(error)})`,
    );
  }
  yield splitter.end();
}

/** The first bytes of a source, unpacked: fewer only if the source is shorter. */
export const readHead = async (source: Source, bytes: number): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of await readBytes(source)) {
      pieces.push(chunk);
      length += chunk.length;
      if (length >= bytes) break;
    }
  } catch (error) {
    if (error instanceof LoadError) throw error;
    // A file that is damaged this early is told by readLines, which every load goes on to.
  }
  return Buffer.concat(pieces).subarray(0, bytes);
};
