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

/**
 * Finds the Java that Elasticsearch runs on: the one that a downloaded distribution brings, unless
 * ES_JAVA_HOME says otherwise, else one that is installed here.
 *
 * @param home the folder of the unpacked Elasticsearch; undefined asks for an installed one
 * @param account who has to be able to run it
 * @returns the path of the `java` program
 * @throws ElasticsearchProblem when none is new enough; it lists what was found
 */
export async function findJava(
  home: string | undefined,
  env: Environment,
  account: Account | undefined,
): Promise<string> {
  const seen: string[] = [];
  for (const candidate of candidates(home, env)) {
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

function candidates(home: string | undefined, env: Environment): Candidate[] {
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
  for (const jdk of foldersIn('/usr/lib/jvm')) add(jdk, 'in /usr/lib/jvm');
  for (const jdk of foldersIn('/opt')) if (/jdk|java/i.test(jdk)) add(jdk, 'in /opt');
  const macs = '/Library/Java/JavaVirtualMachines';
  for (const jdk of foldersIn(macs)) add(join(jdk, 'Contents', 'Home'), `in ${macs}`);
  for (const jdk of foldersIn(join(homedir(), '.sdkman/candidates/java'))) add(jdk, 'of SDKMAN');
  return found;
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
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
