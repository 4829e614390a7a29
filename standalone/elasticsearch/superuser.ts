import { hash } from 'bcryptjs';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** A user that Elasticsearch knows from a file, so that it is there before any index is. */
export const superuser = z.object({ username: z.string(), password: z.string() });
export type Superuser = z.infer<typeof superuser>;

const USERNAME = 'suricata_hunt_home';

/** The superuser of a data folder, made at its first start and kept in a file only we can read. */
export async function loadOrMakeSuperuser(file: string): Promise<Superuser> {
  if (existsSync(file)) {
    const kept = superuser.safeParse(parseJson(await readFile(file, 'utf8')));
    if (kept.success) return kept.data;
  }
  const made = { username: USERNAME, password: randomBytes(18).toString('base64url') };
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** The two files of Elasticsearch's file realm that make a user a superuser. */
export async function fileRealm({ username, password }: Superuser): Promise<{
  users: string;
  usersRoles: string;
}> {
  // The same algorithm under another mark: Elasticsearch does not know bcryptjs's "$2b$".
  const hashed = (await hash(password, 10)).replace(/^\$2b\$/, '$2a$');
  return { users: `${username}:${hashed}\n`, usersRoles: `superuser:${username}\n` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
