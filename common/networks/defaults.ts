/** Ranges that count as the home network until network definitions say otherwise (RFC 1918, RFC 4193). */
export const PRIVATE_RANGES = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
] as const;

/** Ranges that never leave a link or a host: loopback, link-local, shared, multicast, reserved. */
export const LOCAL_SCOPE = [
  '127.0.0.0/8',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '0.0.0.0/8',
  '::1/128',
  '::/128',
  'fe80::/10',
  'ff00::/8',
] as const;

export const INTERNAL_DNS_SUFFIXES = [
  '.local',
  '.lan',
  '.home',
  '.internal',
  '.corp',
  '.arpa',
  '.localdomain',
] as const;
