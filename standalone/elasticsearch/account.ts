import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { ElasticsearchProblem } from './problem';

/** A user of the operating system under which Elasticsearch runs. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = ['elasticsearch', 'nobody'];
const passwdLine = z.tuple([z.string(), z.string(), z.coerce.number(), z.coerce.number()]);

/**
 * Elasticsearch refuses to run as root. Says under which other account it runs then.
 *
 * @returns undefined when we are an ordinary user, whose own account serves
 * @throws ElasticsearchProblem when we are root and there is no other account to use
 */
export function serviceAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = process.platform === 'linux' ? readAccounts('/etc/passwd') : [];
  for (const name of PREFERRED) {
    const account = accounts.find((candidate) => candidate.name === name);
    if (account) return account;
  }
  throw new ElasticsearchProblem(
    'Elasticsearch refuses to run as root, and there is neither a user "elasticsearch" nor a user ' +
      '"nobody" here to run it under. Run the command as an ordinary user, or add such a user.',
  );
}

function readAccounts(file: string): Account[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const parsed = passwdLine.safeParse(line.split(':').slice(0, 4));
      if (!parsed.success) return [];
      const [name, , uid, gid] = parsed.data;
      return uid === 0 ? [] : [{ name, uid, gid }];
    });
}

/**
 * Whether an account can read a file or enter a folder, by the permission bits of it and of every
 * folder above it. Says false when it does not exist.
 */
export function canReach(path: string, account: Account | undefined): boolean {
  if (account === undefined) return true;
  let current = resolve(path);
  let needed = 0o4;
  for (;;) {
    const stat = statSync(current, { throwIfNoEntry: false });
    if (stat === undefined) return false;
    if (stat.isDirectory()) needed |= 0o1;
    const bits = stat.uid === account.uid ? 6 : stat.gid === account.gid ? 3 : 0;
    if (((stat.mode >> bits) & needed) !== needed) return false;
    const parent = dirname(current);
    if (parent === current) return true;
    current = parent;
    needed = 0;
  }
}
