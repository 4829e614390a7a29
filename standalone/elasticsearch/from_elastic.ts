import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { downloadFile, downloadText, type Progress } from './download';
import { ElasticsearchProblem, reasonOf } from './problem';
import { ELASTICSEARCH_VERSION } from './version';

/** Where Elastic publishes its releases. */
export const ELASTIC_DOWNLOADS = new URL('https://artifacts.elastic.co/downloads/elasticsearch/');

/** Elastic's server could not be reached, or does not have the file: another source may. */
export class DownloadUnreachable extends Error {}

/**
 * Fetches Elastic's own distribution and unpacks it into `folder`, which it makes.
 *
 * @param base the address under which the archive and its `.sha512` lie
 * @throws DownloadUnreachable when it cannot be fetched
 * @throws ElasticsearchProblem when what came is not what Elastic signed for, or cannot be unpacked
 */
export async function unpackFromElastic(
  folder: string,
  progress: Progress,
  base: URL = ELASTIC_DOWNLOADS,
): Promise<void> {
  const name = archiveName(process.platform, process.arch);
  const url = new URL(name, base);
  const archive = `${folder}.tar.gz`;
  try {
    const [expected] = (await reach(downloadText(new URL(`${name}.sha512`, base)))).split(/\s/);
    const actual = await reach(downloadFile(url, archive, progress));
    if (actual !== expected) {
      throw new ElasticsearchProblem(
        `What was fetched from ${url.href} does not have the checksum that is published beside it, ` +
          'so it was thrown away. Try again; if it happens again, something on the way changes it.',
      );
    }
    await mkdir(folder, { recursive: true });
    await untar(archive, folder);
  } finally {
    await rm(archive, { force: true });
  }
}

/** The file name of Elastic's archive for a platform, as Node names platforms. */
export function archiveName(platform: NodeJS.Platform, arch: string): string {
  const system = platform === 'linux' || platform === 'darwin' ? platform : undefined;
  const machine = { x64: 'x86_64', arm64: 'aarch64' }[arch];
  if (system === undefined || machine === undefined) {
    throw new ElasticsearchProblem(
      `Elasticsearch is started for you on Linux and macOS (x64, arm64), not on ${platform} ` +
        `${arch}. Start one yourself and name it with --elasticsearch URL.`,
    );
  }
  return `elasticsearch-${ELASTICSEARCH_VERSION}-${system}-${machine}.tar.gz`;
}

async function reach<T>(download: Promise<T>): Promise<T> {
  try {
    return await download;
  } catch (error) {
    throw new DownloadUnreachable(reasonOf(error));
  }
}

async function untar(archive: string, folder: string): Promise<void> {
  try {
    await promisify(execFile)('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
  } catch (error) {
    throw new ElasticsearchProblem(
      `The archive of Elasticsearch could not be unpacked into ${folder}: ${reasonOf(error)}`,
    );
  }
}
