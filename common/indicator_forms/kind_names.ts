import type { IndicatorKind } from './kinds';

/** What somebody says of a value: a kind, or only that it is an indicator (`any`). */
export type Hint = IndicatorKind | 'any';

/** Names that lists of others use for kinds, folded: letters and digits only. */
const NAMES: Readonly<Record<string, Hint>> = {
  address: 'address',
  ip: 'address',
  ips: 'address',
  ipv4: 'address',
  ipv6: 'address',
  ipaddress: 'address',
  ipdst: 'address',
  ipsrc: 'address',
  dstip: 'address',
  srcip: 'address',
  network: 'network',
  cidr: 'network',
  subnet: 'network',
  domain: 'domain',
  domains: 'domain',
  domainname: 'domain',
  fqdn: 'domain',
  host: 'any',
  hostname: 'domain',
  url: 'any',
  uri: 'any',
  md5: 'md5',
  filehashmd5: 'md5',
  md5hash: 'md5',
  sha1: 'sha1',
  filehashsha1: 'sha1',
  sha1hash: 'sha1',
  sha256: 'sha256',
  filehashsha256: 'sha256',
  sha256hash: 'sha256',
  hash: 'any',
  ja3: 'ja3',
  ja3md5: 'ja3',
  ja3fingerprintmd5: 'ja3',
  ja3s: 'ja3s',
  ja4: 'ja4',
  hassh: 'hassh',
  hasshmd5: 'hassh',
  hasshserver: 'hassh',
  hasshservermd5: 'hassh',
  useragent: 'user_agent',
  ua: 'user_agent',
  indicator: 'any',
  indicators: 'any',
  indicatorvalue: 'any',
  ioc: 'any',
  iocs: 'any',
  iocvalue: 'any',
  observable: 'any',
  value: 'any',
};

const folded = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The hint behind the name of a column, the type of a row or the beginning of a line. */
export const hintOf = (name: string): Hint | undefined => {
  if (name.length > 40) return undefined;
  const key = folded(name);
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
};

const TYPE_COLUMNS = new Set(['type', 'kind', 'indicatortype', 'ioctype', 'attributetype']);

/** Whether a column of this name says the kind of each row. */
export const namesKinds = (name: string): boolean =>
  name.length <= 40 && TYPE_COLUMNS.has(folded(name));

const PREFIX = /^([a-z][a-z0-9_ -]{1,15}):\s*(?!\/\/)/i;

/** `ja3: …` as hint and rest. Undefined where the beginning names no kind. */
export const prefixed = (text: string): { hint: Hint; rest: string } | undefined => {
  const found = PREFIX.exec(text);
  const hint = found?.[1] === undefined ? undefined : hintOf(found[1]);
  return hint === undefined || found === null
    ? undefined
    : { hint, rest: text.slice(found[0].length) };
};
