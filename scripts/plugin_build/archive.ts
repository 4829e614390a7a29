import { createWriteStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Local time on purpose: the zip format stores local time, so every time zone writes the same. */
const FIXED_TIME = new Date(2020, 0, 1);

/** All files under a folder, relative, with forward slashes, in the order of their names. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();

/**
 * Zips a folder so that the same content always gives the same bytes.
 *
 * @param prefix folder inside the zip, for example `kibana/suricataHunt`
 */
export const writeZip = async (folder: string, prefix: string, target: string): Promise<void> => {
  const zip = new ZipFile();
  for (const file of filesUnder(folder)) {
    zip.addFile(path.join(folder, file), `${prefix}/${file}`, {
      mtime: FIXED_TIME,
      mode: 0o100644,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(target));
};
