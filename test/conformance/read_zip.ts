import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** The files of a zip in its own order: name → content. */
export const readZip = async (file: string): Promise<Map<string, Buffer>> => {
  const zip = await openPromise(file, { lazyEntries: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return entries;
};
