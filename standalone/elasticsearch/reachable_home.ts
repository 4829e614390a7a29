import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { canReach, type Account } from './account';
import { distributionIn, type Distribution } from './locate';
import { ElasticsearchProblem, reasonOf } from './problem';

/** Writable by root only, so nobody else can put a changed Elasticsearch there. */
const SHARED = '/var/cache/suricata-hunt';

/**
 * An Elasticsearch that the given account can read: the one given, else a double of it under
 * /var/cache, made once. The double consists of hard links where the disk is the same, so it takes
 * no room and no time.
 *
 * @param shared the folder for doubles
 * @throws ElasticsearchProblem when the double cannot be made
 */
export async function reachableHome(
  distribution: Distribution,
  account: Account | undefined,
  shared: string = SHARED,
): Promise<string> {
  const { home } = distribution;
  if (isReadable(home, account)) return home;
  const key = createHash('sha256').update(home).digest('hex').slice(0, 8);
  const double = join(shared, `${basename(home)}-${key}`);
  if (isReadable(double, account) && distributionIn(double)?.version === distribution.version) {
    return double;
  }
  const aside = `${double}.${process.pid}`;
  try {
    await doubleFolder(home, aside);
    await rm(double, { recursive: true, force: true });
    await rename(aside, double);
    return double;
  } catch (error) {
    throw new ElasticsearchProblem(
      `Elasticsearch runs as user ${account?.name}, which cannot read ${home}, and no readable copy ` +
        `could be made in ${shared}: ${reasonOf(error)}. Put it where everybody can read it and ` +
        'name that folder in ES_HOME, or run the command as an ordinary user.',
    );
  } finally {
    // Whatever keeps it from being deleted has been reported above, as it kept it from being made.
    await rm(aside, { recursive: true, force: true }).catch(() => {});
  }
}

function isReadable(home: string, account: Account | undefined): boolean {
  return canReach(join(home, 'lib', 'tools'), account) && canReach(join(home, 'modules'), account);
}

async function doubleFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) await doubleFolder(source, target);
    else await doubleFile(source, target);
  }
}

async function doubleFile(source: string, target: string): Promise<void> {
  const { mode } = await stat(source);
  // A link shares the file's permissions, which are the owner's business: such a file is copied.
  const linked =
    (mode & 0o004) !== 0 &&
    (await link(source, target).then(
      () => true,
      () => false,
    ));
  if (linked) return;
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await chmod(target, (mode & 0o111) === 0 ? 0o644 : 0o755);
}
