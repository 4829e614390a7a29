import { Client } from '@elastic/elasticsearch';

/** Where Elasticsearch is, and a user who may manage users. */
export interface Administrator {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

export interface NewUser {
  readonly username: string;
  /** At least six characters, as Elasticsearch demands. */
  readonly password: string;
  readonly roles: readonly string[];
  readonly fullName?: string;
}

/** Makes a user of Elasticsearch's own realm, or gives an existing one this password and roles. */
export async function createUser(administrator: Administrator, user: NewUser): Promise<void> {
  const { url, username, password } = administrator;
  const client = new Client({ node: url, auth: { username, password } });
  try {
    await client.security.putUser({
      username: user.username,
      password: user.password,
      roles: [...user.roles],
      ...(user.fullName === undefined ? {} : { full_name: user.fullName }),
      refresh: 'wait_for',
    });
  } finally {
    await client.close();
  }
}
