import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesUnder } from './archive';
import type { KibanaJson } from './manifest';

/** Brotli copies beside scripts: Kibana sends them to browsers that take them. */
const writeBrotliCopies = (folder: string): void => {
  for (const file of filesUnder(folder).filter((name) => /\.(js|css)$/.test(name))) {
    const content = readFileSync(path.join(folder, file));
    const compressed = brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
    writeFileSync(path.join(folder, `${file}.br`), compressed);
  }
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Adds to the compiled halves in `folder` everything else that an installed plugin holds.
 *
 * @param root the repository
 * @param folder the plugin's folder; `server/index.js` and `target/public` are already there
 */
export const completeLayout = (
  root: string,
  folder: string,
  manifest: KibanaJson,
  license: string,
  noticeText: string,
): void => {
  const from = (name: string) => path.join(root, name);
  const to = (name: string) => path.join(folder, name);
  writeFileSync(to('kibana.json'), json(manifest));
  writeFileSync(
    to('package.json'),
    json({ name: manifest.id, version: manifest.version, license, private: true }),
  );
  writeFileSync(to('NOTICE.txt'), noticeText);
  for (const name of ['LICENSE', '.i18nrc.json']) {
    if (existsSync(from(name))) copyFileSync(from(name), to(name));
  }
  for (const name of ['public/assets', 'translations']) {
    if (existsSync(from(name))) cpSync(from(name), to(name), { recursive: true });
  }
  writeBrotliCopies(to('target/public'));
};
