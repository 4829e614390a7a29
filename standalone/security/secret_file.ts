import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const MIN_LENGTH = 32;

/** A secret from a file that only the home's own user may read; made at the first start. */
export async function readOrCreateSecret(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      const secret = randomBytes(48).toString('base64url');
      await file.writeFile(`${secret}\n`);
      return secret;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isAlreadyThere(error)) {
      throw new Error(
        `The secret file ${path} cannot be written. Give the home's user the ` +
          'right to write there, or choose another data folder.',
        { cause: error },
      );
    }
  }
  await chmod(path, 0o600);
  const secret = (await readFile(path, 'utf8')).trim();
  if (secret.length < MIN_LENGTH) {
    throw new Error(
      `The secret in ${path} is shorter than ${MIN_LENGTH} characters. Delete the file, and the ` +
        'home makes a new one. What was protected with the old one is then lost: sessions have ' +
        'to log in again, encrypted attributes have to be given again.',
    );
  }
  return secret;
}

function isAlreadyThere(error: unknown): boolean {
  // Not by `instanceof`: a test runner's realm has an Error of its own.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
