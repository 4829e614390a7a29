import { canonicalAddress, formatCidr, isSingle, parseCidr } from '../networks';
import { readDomain } from './domain_name';
import type { Hint } from './kind_names';
import type { Indicator, IndicatorKind } from './kinds';

/** What one text was read as, with what a person should know; or why it was not understood. */
export type Reading =
  | { indicator: Indicator; remark?: Remark }
  /** Ends a sentence that the text begins. */
  | { reason: string };

export const REMARKS = {
  url: 'URLs are looked for by their host: its domain or address.',
  port: 'Ports were left out: addresses and domains are looked for on every port.',
  hash32:
    '32 hexadecimal digits may be an MD5, JA3, JA3S or HASSH hash: they are looked for as all four. Write "md5: …", "ja3: …", "ja3s: …" or "hassh: …" to say which.',
  wildcard: 'Addresses that end in * were read as networks.',
} as const;

export type Remark = keyof typeof REMARKS;

/** What can be searched for. */
const LONGEST_TEXT = 8_191;

const as = (kind: IndicatorKind, value: string, remark?: Remark): Reading =>
  remark === undefined ? { indicator: { kind, value } } : { indicator: { kind, value }, remark };

const HEX_KINDS: Readonly<Record<number, IndicatorKind>> = {
  32: 'hash32',
  40: 'sha1',
  64: 'sha256',
};
const HEX_LENGTH: Partial<Record<IndicatorKind, number>> = {
  hash32: 32,
  md5: 32,
  ja3: 32,
  ja3s: 32,
  hassh: 32,
  sha1: 40,
  sha256: 64,
};

const HEX = /^[0-9a-f]+$/i;
/** A fingerprint with a colon after each byte, as certificates have it. */
const COLON_HEX = /^(?:[0-9a-f]{2}:){15,63}[0-9a-f]{2}$/i;
const JA4 = /^[tqd](?:\d\d|[sd]\d)[di]\d{4}[0-9a-z]{2}_[0-9a-f]{12}_[0-9a-f]{12}$/i;

const readHash = (text: string): Reading | undefined => {
  const digits = COLON_HEX.test(text) ? text.replaceAll(':', '') : text;
  const kind = HEX_KINDS[digits.length];
  if (kind === undefined || !HEX.test(digits)) return undefined;
  return as(kind, digits.toLowerCase(), kind === 'hash32' ? 'hash32' : undefined);
};

const STARS = /^(\d{1,3}(?:\.\d{1,3}){0,2})((?:\.\*){1,3})$/;

const readStars = (text: string): Reading | undefined => {
  const [, start = '', stars = ''] = STARS.exec(text) ?? [];
  const parts = start.split('.');
  if (start === '' || parts.length + stars.length / 2 !== 4) return undefined;
  const first = [...parts, '0', '0', '0'].slice(0, 4).join('.');
  const cidr = parseCidr(`${first}/${parts.length * 8}`);
  return cidr === undefined ? undefined : as('network', formatCidr(cidr), 'wildcard');
};

const readNetwork = (text: string): Reading | undefined => {
  const cidr = text.includes('/') ? parseCidr(text) : undefined;
  if (cidr === undefined) return undefined;
  if (cidr.prefix === 0) return { reason: 'covers every address, so it would find every event' };
  return isSingle(cidr) ? as('address', cidr.address.toString()) : as('network', formatCidr(cidr));
};

const UNSPECIFIED: ReadonlySet<string> = new Set(['0.0.0.0', '::']);
const DOTTED = /^\d{1,4}(?:\.\d{1,4}){3}$/;
const RANGE = /^\d{1,3}(?:\.\d{1,3}){3}-[\d.]+$/;

const readAddress = (text: string): Reading | undefined => {
  const address = canonicalAddress(text);
  if (address !== undefined) {
    return UNSPECIFIED.has(address) ? { reason: 'stands for no host' } : as('address', address);
  }
  if (RANGE.test(text)) return { reason: 'is a range. Write it as networks, such as 192.0.2.0/28' };
  return DOTTED.test(text) ? { reason: 'is not an address such as 192.0.2.7' } : undefined;
};

const inBrackets = (text: string): string =>
  text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;

/** `host:port` and `[v6]:port` without the port; undefined where none stands behind. */
const beforePort = (text: string): string | undefined => {
  const host = /^(.{1,300}):\d{1,5}$/.exec(text)?.[1];
  if (host === undefined) return undefined;
  const inside = inBrackets(host);
  return inside === host && host.includes(':') ? undefined : inside;
};

const readHost = (text: string, isSure: boolean): Reading => {
  const address = readAddress(inBrackets(text));
  if (address !== undefined) return address;
  const name = readDomain(text, isSure);
  return 'domain' in name ? as('domain', name.domain) : name;
};

const withRemark = (reading: Reading, remark: Remark): Reading =>
  'indicator' in reading ? { ...reading, remark } : reading;

const SCHEME = /^[a-z][a-z0-9+.-]{0,20}:\/\//i;

/** The host of a URL, with its port and without a user's name. */
const hostOfUrl = (text: string): string => {
  const rest = text.replace(SCHEME, '');
  const end = rest.search(/[/?#\\]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  return authority.slice(authority.lastIndexOf('@') + 1);
};

const readUrl = (text: string): Reading | undefined => {
  const hasScheme = SCHEME.test(text);
  if (!hasScheme && !/[/?]/.test(text)) return undefined;
  const host = hostOfUrl(text);
  return withRemark(readHost(beforePort(host) ?? host, hasScheme), 'url');
};

const readAnything = (text: string, isSure: boolean): Reading => {
  const found = readStars(text) ?? readNetwork(text) ?? readAddress(text) ?? readHash(text);
  if (found !== undefined) return found;
  if (JA4.test(text)) return as('ja4', text.toLowerCase());
  const url = readUrl(text);
  if (url !== undefined) return url;
  if (text.includes('@')) {
    return { reason: 'is a mail address. Filter on the sender or recipient of mails for it' };
  }
  const host = beforePort(text);
  return host === undefined ? readHost(text, isSure) : withRemark(readHost(host, isSure), 'port');
};

const ALSO: Readonly<Partial<Record<IndicatorKind, IndicatorKind>>> = {
  address: 'network',
  network: 'address',
};

const readUserAgent = (text: string): Reading => {
  if (text.length > LONGEST_TEXT) return { reason: 'is too long to be searched for' };
  return text.isWellFormed() ? as('user_agent', text) : { reason: 'holds half a character' };
};

/** Reads a text of a kind that somebody named; what is of another kind is not understood. */
const readAs = (kind: IndicatorKind, text: string): Reading => {
  if (kind === 'user_agent') return readUserAgent(text);
  const length = HEX_LENGTH[kind];
  if (length !== undefined) {
    const reading = readHash(text);
    return reading !== undefined &&
      'indicator' in reading &&
      reading.indicator.value.length === length
      ? as(kind, reading.indicator.value, kind === 'hash32' ? 'hash32' : undefined)
      : { reason: `does not have ${length} hexadecimal digits` };
  }
  const reading = readAnything(text, kind === 'domain');
  if ('reason' in reading) return reading;
  const isOfKind = [kind, ALSO[kind]].includes(reading.indicator.kind);
  return isOfKind ? reading : { reason: `is not of the kind that was named for it (${kind})` };
};

/** What a text is, by its form or as somebody said. It is bare of quotes and already refanged. */
export const classify = (text: string, hint: Hint = 'any'): Reading => {
  if (text === '') return { reason: 'is empty' };
  return hint === 'any' ? readAnything(text, false) : readAs(hint, text);
};
