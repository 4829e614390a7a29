import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { canReach, type Account } from './account';
import type { Environment } from './cache';
import { ElasticsearchProblem } from './problem';
import { OLDEST_JAVA } from './version';

interface Candidate {
  readonly home: string;
  readonly foundBy: string;
}

/** Folders in which systems keep their JDKs, a folder each. */
type SearchedFolders = readonly { folder: string; names?: RegExp; inside: string }[];

const SYSTEM_FOLDERS: SearchedFolders = [
  { folder: '/usr/lib/jvm', inside: '' },
  { folder: '/opt', names: /jdk|java/i, inside: '' },
  { folder: '/Library/Java/JavaVirtualMachines', inside: join('Contents', 'Home') },
  { folder: join(homedir(), '.sdkman', 'candidates', 'java'), inside: '' },
];

/**
 * Finds the Java that Elasticsearch runs on: the one that a downloaded distribution brings, unless
 * ES_JAVA_HOME says otherwise, else one that is installed here.
 *
 * @param home the folder of the unpacked Elasticsearch; undefined asks for an installed one
 * @param account who has to be able to run it
 * @param searched where to look for installed ones
 * @returns the path of the `java` program
 * @throws ElasticsearchProblem when none is new enough; it lists what was found
 */
export async function findJava(
  home: string | undefined,
  env: Environment,
  account: Account | undefined,
  searched: SearchedFolders = SYSTEM_FOLDERS,
): Promise<string> {
  const seen: string[] = [];
  for (const candidate of candidates(home, env, searched)) {
    const java = join(candidate.home, 'bin', 'java');
    if (!existsSync(java)) continue;
    const major = await javaVersion(candidate.home, java);
    if (major === undefined || major < OLDEST_JAVA) {
      seen.push(`${candidate.home} (Java ${major ?? 'of unknown version'}, ${candidate.foundBy})`);
    } else if (!canReach(java, account)) {
      seen.push(`${candidate.home} (Java ${major}, not readable for user ${account?.name})`);
    } else {
      return java;
    }
  }
  const unique = [...new Set(seen)];
  throw new ElasticsearchProblem(
    `Elasticsearch needs Java ${OLDEST_JAVA} or newer, and none was found. ` +
      (unique.length > 0 ? `Found, but not usable: ${unique.join('; ')}. ` : '') +
      `Install a JDK (for example the package openjdk-${OLDEST_JAVA}-jdk-headless, or Temurin), or ` +
      'name one in ES_JAVA_HOME.',
  );
}

function candidates(
  home: string | undefined,
  env: Environment,
  searched: SearchedFolders,
): Candidate[] {
  const found: Candidate[] = [];
  const add = (path: string | undefined, foundBy: string) => {
    if (path) found.push({ home: path, foundBy });
  };
  add(env.ES_JAVA_HOME, 'from ES_JAVA_HOME');
  if (home !== undefined) {
    add(join(home, 'jdk'), 'brought by Elasticsearch');
    add(join(home, 'jdk.app', 'Contents', 'Home'), 'brought by Elasticsearch');
  }
  add(env.JAVA_HOME, 'from JAVA_HOME');
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const java = join(folder, 'java');
    if (folder !== '' && existsSync(java)) add(dirname(dirname(realpathSync(java))), 'in PATH');
  }
  for (const { folder, names, inside } of searched) {
    for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
      if (names === undefined || names.test(name)) add(join(folder, name, inside), `in ${folder}`);
    }
  }
  return found;
}

async function javaVersion(home: string, java: string): Promise<number | undefined> {
  // Every JDK since 9 says its version in a file, which saves starting it.
  const release = join(home, 'release');
  const text = existsSync(release)
    ? readFileSync(release, 'utf8')
    : await promisify(execFile)(java, ['-version']).then(
        ({ stderr }) => stderr,
        () => '',
      );
  const version = /version(?:=| )"(?:1\.)?(\d+)/i.exec(text)?.[1];
  return version === undefined ? undefined : Number(version);
}
