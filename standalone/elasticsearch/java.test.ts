import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findJava } from './java';

const folder = mkdtempSync(join(tmpdir(), 'java-test-'));

function jdk(name: string, version: string): string {
  const home = join(folder, name);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin', 'java'), '');
  writeFileSync(join(home, 'release'), `IMPLEMENTOR="Test"\nJAVA_VERSION="${version}"\n`);
  return home;
}

const java = (home: string) => join(home, 'bin', 'java');
const old = jdk('old', '17.0.15');
const veryOld = jdk('very-old', '1.8.0_412');
const current = jdk('current', '25.0.3');
const other = jdk('other', '21');
const elasticsearch = join(folder, 'elasticsearch');
const bundled = jdk('elasticsearch/jdk', '26');

describe('findJava', () => {
  test('prefers ES_JAVA_HOME, then the bundled one, then JAVA_HOME, then PATH', async () => {
    const env = { ES_JAVA_HOME: current, JAVA_HOME: other, PATH: join(old, 'bin') };
    expect(await findJava(elasticsearch, env, undefined, [])).toBe(java(current));
    const withoutNamed = { ...env, ES_JAVA_HOME: undefined };
    expect(await findJava(elasticsearch, withoutNamed, undefined, [])).toBe(java(bundled));
    expect(await findJava(undefined, withoutNamed, undefined, [])).toBe(java(other));
    expect(await findJava(undefined, { PATH: join(other, 'bin') }, undefined, [])).toBe(
      java(other),
    );
  });

  test('passes over those that are too old', async () => {
    const env = { JAVA_HOME: old, PATH: `${join(veryOld, 'bin')}:${join(current, 'bin')}` };
    expect(await findJava(undefined, env, undefined, [])).toBe(java(current));
  });

  test('looks where systems keep them', async () => {
    const searched = [{ folder, names: /^(old|other)$/, inside: '' }];
    expect(await findJava(undefined, {}, undefined, searched)).toBe(java(other));
  });

  test('says what was found when none is usable', async () => {
    const env = { JAVA_HOME: old, PATH: join(veryOld, 'bin') };
    await expect(findJava(undefined, env, undefined, [])).rejects.toThrow(
      `needs Java 21 or newer, and none was found. Found, but not usable: ${old} (Java 17, from JAVA_HOME); ${veryOld} (Java 8, in PATH).`,
    );
    await expect(findJava(undefined, {}, undefined, [])).rejects.toThrow('Install a JDK');
  });

  test('passes over one that the account cannot read', async () => {
    // mkdtemp makes folders that only their owner can enter.
    const stranger = { name: 'stranger', uid: 4242, gid: 4242 };
    await expect(findJava(undefined, { JAVA_HOME: current }, stranger, [])).rejects.toThrow(
      'not readable for user stranger',
    );
  });
});
