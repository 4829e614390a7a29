import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream';
import { pipeline as pipelineDone } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf, EXIT_CODES, LoadError, messageOf } from './errors';

const CHUNK_BYTES = 1 << 20;

/** A file to load, after standard input has been put into a file. */
export interface Source {
  /** What the file is called in messages and in the manifest: its name without folders. */
  name: string;
  path: string;
}

/** The sources of a command, and what removes the temporary file of standard input again. */
export interface OpenedSources {
  sources: Source[];
  close(): Promise<void>;
}

/**
 * Makes sources of file arguments. `-` is standard input: a load reads a file twice (once to plan,
 * once to send), so standard input is put into a temporary file first.
 *
 * Throws LoadError if `-` is given more than once.
 */
export const openSources = async (
  files: readonly string[],
  stdin: Readable,
): Promise<OpenedSources> => {
  if (files.filter((file) => file === '-').length > 1) {
    throw new LoadError('Standard input (-) can be given only once.', EXIT_CODES.unusable);
  }
  let folder: string | undefined;
  const sources: Source[] = [];
  for (const file of files) {
    if (file !== '-') {
      sources.push({ name: basename(file), path: file });
      continue;
    }
    folder = await mkdtemp(join(tmpdir(), 'suricata-hunt-load-'));
    const path = join(folder, 'stdin');
    await pipelineDone(stdin, createWriteStream(path, { mode: 0o600 }));
    sources.push({ name: 'stdin', path });
  }
  return {
    sources,
    close: async () => {
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
};

const reasonUnreadable = (error: unknown): string => {
  const code = codeOf(error);
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'you may not read it';
  if (code === 'EISDIR') return 'it is a folder; name the files in it';
  return messageOf(error);
};

const isGzip = async (source: Source): Promise<boolean> => {
  try {
    const handle = await open(source.path);
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new LoadError(
      `${source.name} cannot be read: ${reasonUnreadable(error)}.`,
      EXIT_CODES.unusable,
    );
  }
};

/**
 * The bytes of a source, unpacked if it is gzip (told by its first bytes, not by its name).
 * A damaged or cut-off gzip file ends the stream with zlib's error. Throws LoadError if the file
 * cannot be opened.
 */
export const readBytes = async (source: Source): Promise<AsyncIterable<Buffer>> => {
  const file = createReadStreamOf(source);
  if (!(await isGzip(source))) return file();
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // The error reaches whoever iterates over gunzip; pipeline also wants a callback for it.
  pipeline(file(), gunzip, () => undefined);
  return gunzip;
};

const createReadStreamOf = (source: Source) => () =>
  createReadStream(source.path, { highWaterMark: CHUNK_BYTES });
