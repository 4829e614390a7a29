import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesUnder } from './archive';

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;

/** The sizes worth watching, one line each: what the browser loads, the server file, the zip. */
export const sizeReport = (folder: string, zipFile: string | undefined): string => {
  const scripts = filesUnder(folder).filter((file) => file.endsWith('.js'));
  const lines = scripts.map((file) => {
    const content = readFileSync(path.join(folder, file));
    return `  ${file}  ${kb(content.length)}  (gzip ${kb(gzipSync(content).length)})`;
  });
  if (zipFile) lines.push(`  ${path.basename(zipFile)}  ${kb(statSync(zipFile).size)}`);
  return lines.join('\n');
};
