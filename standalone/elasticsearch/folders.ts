import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  lchown,
  lstat,
  mkdir,
  readdir,
  realpath,
  rm,
  symlink,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { canReach, type Account } from './account';
import { ElasticsearchProblem, reasonOf } from './problem';

/** Where one embedded Elasticsearch keeps its things. */
export interface Folders {
  /** Ours: what Elasticsearch must not change lies directly in here. */
  readonly root: string;
  readonly config: string;
  readonly data: string;
  readonly logs: string;
  readonly tmp: string;
  readonly home: string;
  /** What the process prints, from its last start on. */
  readonly console: string;
  /** Says which process uses the folders, and the address it answers at. */
  readonly running: string;
  /** Name and password of the superuser, readable by us only. */
  readonly superuser: string;
}

/** Used when we are root and Elasticsearch's account cannot reach the folder asked for. */
const ELSEWHERE = '/var/lib/suricata-hunt';

/**
 * Makes the folders of an embedded Elasticsearch under `dataDir`, owned by the account it runs
 * under. Where that account cannot reach `dataDir` (as in a private home folder), the folders are
 * made under /var/lib and `dataDir/elasticsearch` becomes a link to them.
 *
 * @param log told, in one sentence, when the folders lie elsewhere
 * @throws ElasticsearchProblem when a folder cannot be made or belongs to someone else
 */
export async function prepareFolders(
  dataDir: string,
  account: Account | undefined,
  log: (line: string) => void,
): Promise<Folders> {
  try {
    const root = await rootFolder(join(resolve(dataDir), 'elasticsearch'), account, log);
    const folders = foldersUnder(root);
    for (const folder of [folders.data, folders.logs, folders.tmp, folders.home]) {
      await mkdir(folder, { recursive: true });
      await giveTo(folder, account);
    }
    return folders;
  } catch (error) {
    if (error instanceof ElasticsearchProblem) throw error;
    throw new ElasticsearchProblem(
      `The data folder ${dataDir} cannot be prepared: ${reasonOf(error)}. If it was made by another ` +
        'user, run the command as that user, delete the folder, or choose another with --data-dir.',
    );
  }
}

function foldersUnder(root: string): Folders {
  return {
    root,
    config: join(root, 'config'),
    data: join(root, 'data'),
    logs: join(root, 'logs'),
    tmp: join(root, 'tmp'),
    home: join(root, 'home'),
    console: join(root, 'console.log'),
    running: join(root, 'running.json'),
    superuser: join(root, 'superuser.json'),
  };
}

async function rootFolder(
  wanted: string,
  account: Account | undefined,
  log: (line: string) => void,
): Promise<string> {
  if (!existsSync(wanted)) {
    // A link whose target was deleted counts as nothing there.
    await rm(wanted, { force: true });
    await mkdir(dirname(wanted), { recursive: true });
    if (canReach(dirname(wanted), account)) {
      await mkdir(wanted);
      await chmod(wanted, 0o755);
    } else {
      const elsewhere = join(ELSEWHERE, randomBytes(6).toString('hex'));
      await mkdir(elsewhere, { recursive: true, mode: 0o755 });
      await symlink(elsewhere, wanted);
    }
  }
  const root = await realpath(wanted);
  if (!canReach(root, account)) {
    throw new ElasticsearchProblem(
      `Elasticsearch runs as user ${account?.name}, which cannot reach ${root}. Make that folder ` +
        'and those above it readable and enterable for everybody, or choose another with --data-dir.',
    );
  }
  if (account && root.startsWith(ELSEWHERE)) {
    log(
      `User ${account.name}, under which Elasticsearch runs, cannot reach ${dirname(wanted)}: its ` +
        `files are in ${root}.`,
    );
  }
  return root;
}

/** Hands a folder and all in it to an account, if it is not that account's yet. */
export async function giveTo(folder: string, account: Account | undefined): Promise<void> {
  if (account === undefined) return;
  const { uid } = await lstat(folder);
  if (uid === account.uid) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    // lchown, because a link must not hand over what lies outside.
    await lchown(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  await chown(folder, account.uid, account.gid);
}
