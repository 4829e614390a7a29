import { compare } from 'bcryptjs';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileRealm, loadOrMakeSuperuser } from './superuser';

test('the superuser is made once and kept where only we can read it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'superuser-test-')), 'superuser.json');
  const made = await loadOrMakeSuperuser(file);
  expect(made.password).toHaveLength(24);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await loadOrMakeSuperuser(file)).toEqual(made);
  writeFileSync(file, '{"half');
  expect((await loadOrMakeSuperuser(file)).password).not.toBe(made.password);
});

test('the file realm has the hash under the mark that Elasticsearch knows', async () => {
  const { users, usersRoles } = await fileRealm({ username: 'admin', password: 'correct' });
  const [name, hashed = ''] = users.trim().split(':');
  expect(name).toBe('admin');
  expect(hashed).toMatch(/^\$2a\$10\$.{53}$/);
  expect(await compare('correct', hashed)).toBe(true);
  expect(usersRoles).toBe('superuser:admin\n');
});
