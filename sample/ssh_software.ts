import { createHash } from 'node:crypto';
import type { SshSoftware } from './protocols/ssh';

const software = (version: string, algorithms: string): SshSoftware => ({
  version,
  hassh: { hash: createHash('md5').update(algorithms).digest('hex'), string: algorithms },
});

export const SSH_SOFTWARE = {
  openssh: software(
    'OpenSSH_10.0',
    'mlkem768x25519-sha256,sntrup761x25519-sha512,curve25519-sha256,ecdh-sha2-nistp256;chacha20-poly1305@openssh.com,aes128-gcm@openssh.com,aes256-gcm@openssh.com;umac-128-etm@openssh.com,hmac-sha2-256-etm@openssh.com;none,zlib@openssh.com',
  ),
  putty: software(
    'PuTTY_Release_0.83',
    'sntrup761x25519-sha512,curve448-sha512,curve25519-sha256;aes256-ctr,aes256-cbc,aes192-ctr,chacha20-poly1305@openssh.com;hmac-sha2-256,hmac-sha2-512,hmac-sha1;none,zlib',
  ),
  server: software(
    'OpenSSH_9.9',
    'sntrup761x25519-sha512,curve25519-sha256,ecdh-sha2-nistp256;aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,aes256-ctr;hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com;none',
  ),
  /** A library that guessing tools use. */
  libssh: software(
    'libssh_0.11.1',
    'curve25519-sha256,ecdh-sha2-nistp256,diffie-hellman-group14-sha256;aes256-gcm@openssh.com,aes128-ctr;hmac-sha2-256,hmac-sha1;none',
  ),
} as const;
