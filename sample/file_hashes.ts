import { createHash } from 'node:crypto';

/** Hashes of a made-up file: the same wherever a file of this name and size turns up. */
export const fileHashes = (name: string, size: number) => {
  const hashed = (algorithm: string): string =>
    createHash(algorithm).update(`${name}\n${size}`).digest('hex');
  return { md5: hashed('md5'), sha1: hashed('sha1'), sha256: hashed('sha256') };
};
