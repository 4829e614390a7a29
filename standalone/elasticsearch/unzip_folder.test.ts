import { createWriteStream, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { unzipFolder } from './unzip_folder';

test('unpacks one folder of a zip, with the programs in it still executable', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unzip-test-'));
  const archive = join(folder, 'archive.zip');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('other'), 'product/readme.txt');
  zip.addEmptyDirectory('product/elasticsearch/lib');
  zip.addBuffer(Buffer.from('jar'), 'product/elasticsearch/lib/a.jar', { mode: 0o100644 });
  zip.addBuffer(Buffer.from('#!'), 'product/elasticsearch/bin/run', { mode: 0o100755 });
  zip.addBuffer(Buffer.from('near'), 'product/elasticsearch-old/lib/b.jar');
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(archive));

  const target = join(folder, 'target');
  const progress: number[] = [];
  const count = await unzipFolder(archive, 'product/elasticsearch/', target, (bytes) => {
    progress.push(bytes);
  });

  expect(count).toBe(2);
  expect(progress).toEqual([3, 5]);
  expect(new Set(readdirSync(target, { recursive: true, encoding: 'utf8' }))).toEqual(
    new Set(['bin', 'bin/run', 'lib', 'lib/a.jar']),
  );
  expect(readFileSync(join(target, 'lib/a.jar'), 'utf8')).toBe('jar');
  expect(statSync(join(target, 'bin/run')).mode & 0o111).not.toBe(0);
  expect(statSync(join(target, 'lib/a.jar')).mode & 0o111).toBe(0);
});
