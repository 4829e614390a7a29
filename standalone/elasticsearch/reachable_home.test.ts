import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach } from './account';
import { reachableHome } from './reachable_home';

const stranger = { name: 'stranger', uid: 4242, gid: 4242 };

function makeHome(): { home: string; shared: string } {
  const top = mkdtempSync(join(tmpdir(), 'reachable-test-'));
  chmodSync(top, 0o755);
  const home = join(top, 'private', 'elasticsearch-9.4.3');
  const jar = 'lib/elasticsearch-9.4.3.jar';
  for (const folder of ['lib/tools/server-launcher', 'config', 'modules/m']) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  for (const file of [jar, 'config/jvm.options', 'modules/m/m.jar']) {
    writeFileSync(join(home, file), file, { mode: 0o644 });
  }
  chmodSync(join(home, 'config/jvm.options'), 0o600);
  chmodSync(join(top, 'private'), 0o700);
  return { home, shared: join(top, 'shared') };
}

describe('reachableHome', () => {
  test('is the folder itself when the account can read it, or runs as ourselves', async () => {
    const { home, shared } = makeHome();
    expect(await reachableHome({ home, version: '9.4.3' }, undefined, shared)).toBe(home);
    chmodSync(join(home, '..'), 0o755);
    expect(await reachableHome({ home, version: '9.4.3' }, stranger, shared)).toBe(home);
  });

  test('is a double of hard links when the account cannot, made once', async () => {
    const { home, shared } = makeHome();
    const double = await reachableHome({ home, version: '9.4.3' }, stranger, shared);
    expect(double.startsWith(shared)).toBe(true);
    for (const file of ['lib/elasticsearch-9.4.3.jar', 'config/jvm.options', 'modules/m/m.jar']) {
      expect(canReach(join(double, file), stranger)).toBe(true);
    }
    const inode = (file: string) => statSync(file).ino;
    expect(inode(join(double, 'modules/m/m.jar'))).toBe(inode(join(home, 'modules/m/m.jar')));
    // What only its owner may read stays so: the double of it is a copy.
    expect(statSync(join(home, 'config/jvm.options')).mode & 0o777).toBe(0o600);

    const made = inode(double);
    expect(await reachableHome({ home, version: '9.4.3' }, stranger, shared)).toBe(double);
    expect(inode(double)).toBe(made);
  });

  test('says what to do when no double can be made', async () => {
    const { home, shared } = makeHome();
    writeFileSync(shared, 'in the way');
    await expect(reachableHome({ home, version: '9.4.3' }, stranger, shared)).rejects.toThrow(
      `runs as user stranger, which cannot read ${home}`,
    );
  });
});
