import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fingerprint, isFresh } from './stamp';

describe('the fingerprint of a build', () => {
  let root: string;
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };
  const current = (options: unknown = {}) =>
    fingerprint(root, ['src', 'lock.json', 'gone'], options);

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'stamp-'));
    write('src/a.ts', 'a');
    write('src/deep/b.ts', 'b');
    write('lock.json', '{}');
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('stays when nothing changes that is built', () => {
    const before = current();
    write('src/a.test.ts', 'test');
    write('src/README.md', 'docs');
    write('other/c.ts', 'c');
    expect(current()).toBe(before);
  });

  it.each<[string, () => void]>([
    ['content', () => write('src/deep/b.ts', 'B')],
    ['a new file', () => write('src/c.ts', '')],
    ['a file that goes', () => rmSync(path.join(root, 'src/a.ts'))],
    ['the lockfile', () => write('lock.json', '{"x":1}')],
    ['a source that comes', () => write('gone', '')],
  ])('changes with %s', (_, change) => {
    const before = current();
    change();
    expect(current()).not.toBe(before);
  });

  it('changes when content moves from one file to another', () => {
    const before = current();
    write('src/a.ts', 'b');
    write('src/deep/b.ts', 'a');
    expect(current()).not.toBe(before);
  });

  it('changes with the options', () => {
    expect(current({ version: '1' })).not.toBe(current({ version: '2' }));
  });

  it('is fresh only with the same stamp and every file in its place', () => {
    const stamp = path.join(root, 'stamp');
    const built = path.join(root, 'src/a.ts');
    expect(isFresh(stamp, 'x', [built])).toBe(false);
    writeFileSync(stamp, 'x');
    expect(isFresh(stamp, 'x', [built])).toBe(true);
    expect(isFresh(stamp, 'y', [built])).toBe(false);
    expect(isFresh(stamp, 'x', [built, path.join(root, 'nothing')])).toBe(false);
  });
});
