import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';

/**
 * Unpacks one folder of a zip file, without reading the rest.
 *
 * @param folder the folder's path inside the zip, ending with `/`
 * @param target where its contents go; made if it is not there
 * @param progress called with the bytes written so far
 * @returns the number of files written
 */
export async function unzipFolder(
  zip: string,
  folder: string,
  target: string,
  progress: (bytes: number) => void,
): Promise<number> {
  const opened = await openPromise(zip, { autoClose: false, lazyEntries: true });
  let files = 0;
  let bytes = 0;
  try {
    // yauzl itself refuses names that would lead out of the folder.
    for await (const entry of opened.eachEntry()) {
      if (!entry.fileName.startsWith(folder) || entry.fileName.endsWith('/')) continue;
      await writeEntry(opened, entry, join(target, entry.fileName.slice(folder.length)));
      files += 1;
      bytes += entry.uncompressedSize;
      progress(bytes);
    }
  } finally {
    opened.close();
  }
  return files;
}

async function writeEntry(zip: ZipFile, entry: Entry, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
  const source = await zip.openReadStreamPromise(entry);
  await pipeline(source, createWriteStream(file, { mode: executable ? 0o755 : 0o644 }));
}
