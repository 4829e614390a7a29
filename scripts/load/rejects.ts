import { isUtf8 } from 'node:buffer';
import { open, type FileHandle } from 'node:fs/promises';

/** How many rejected lines a summary names one by one. */
export const LISTED_REJECTS = 10;

/** A line that is not in Elasticsearch, and why. */
export interface Reject {
  line: number;
  reason: string;
  bytes: Buffer;
}

/**
 * Keeps rejected lines in a file of JSON lines: `{file, line, reason, text}`, and `base64` where
 * the bytes are not UTF-8. The file is made when the first line is rejected.
 */
export class RejectsFile {
  private handle: Promise<FileHandle> | undefined;

  /** `append` keeps what is in the file from an earlier part of the same load. */
  constructor(
    readonly path: string,
    private readonly append: boolean,
  ) {}

  async write(file: string, rejects: readonly Reject[]): Promise<void> {
    if (rejects.length === 0) return;
    this.handle ??= open(this.path, this.append ? 'a' : 'w');
    const handle = await this.handle;
    const text = rejects.map(({ line, reason, bytes }) =>
      JSON.stringify({
        file,
        line,
        reason,
        text: bytes.toString('utf8'),
        ...(isUtf8(bytes) ? {} : { base64: bytes.toString('base64') }),
      }),
    );
    await handle.appendFile(`${text.join('\n')}\n`);
  }

  async close(): Promise<void> {
    await (await this.handle)?.close();
  }
}
