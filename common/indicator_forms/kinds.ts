import { EVE_FIELDS, type Entity } from '../eve';

/** What an indicator can be. `hash32` is 32 hexadecimal digits of which nobody said what they are. */
export const INDICATOR_KINDS = [
  'address',
  'network',
  'domain',
  'hash32',
  'md5',
  'sha1',
  'sha256',
  'ja3',
  'ja3s',
  'ja4',
  'hassh',
  'user_agent',
] as const;

export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

export interface Indicator {
  kind: IndicatorKind;
  /** In the one form in which it is kept and compared. */
  value: string;
}

/** Most indicators of a list. */
export const MOST_INDICATORS = 100_000;

/** Most characters of a text that is read as a list. */
export const MOST_LIST_TEXT = 16_000_000;

/** Fields that Suricata writes itself: what others add is a copy of them. */
const withEntity = (entity: Entity, end = /./): string[] =>
  EVE_FIELDS.filter(
    (field) =>
      field.entity === entity &&
      field.logical !== true &&
      field.enrichment !== true &&
      end.test(field.path),
  ).map(({ path }) => path);

/** Records of DNS whose data are an address or a name, depending on their type. */
const RECORD_DATA = [
  'dns.rdata',
  'dns.additionals.rdata',
  'dns.answer.additionals.rdata',
  'dns.answer.authorities.rdata',
  'dns.answers.rdata',
  'dns.authorities.rdata',
];

const ADDRESSES = [
  ...withEntity('address'),
  ...RECORD_DATA,
  'http.hostname',
  'http.xff',
  'http.true_client_ip',
  'http.org_src_ip',
  'tls.sni',
  'email.x_originating_ip',
];

const DOMAINS = [
  ...withEntity('domain'),
  ...RECORD_DATA,
  'smtp.helo',
  'tls.subjectaltname',
  'tls.client.subjectaltname',
];

const MD5 = withEntity('hash', /md5$/);
const JA3 = withEntity('fingerprint', /\.(?:ja3|cyu)\.hash$/);
const JA3S = withEntity('fingerprint', /\.ja3s\.hash$/);
const HASSH = withEntity('fingerprint', /\.hassh\.hash$/);

/** Fingerprints of certificates: SHA-1 with a colon after each byte. */
export const CERTIFICATE_FINGERPRINTS: readonly string[] = withEntity(
  'certificate',
  /\.fingerprint$/,
);

/** The fields in which an indicator of each kind is looked for. */
export const FIELDS_OF_KIND: Readonly<Record<IndicatorKind, readonly string[]>> = {
  address: ADDRESSES,
  network: ADDRESSES,
  domain: DOMAINS,
  hash32: [...MD5, ...JA3, ...JA3S, ...HASSH],
  md5: MD5,
  sha1: withEntity('hash', /(?:sha1|info_hash)$/),
  sha256: withEntity('hash', /sha256$/),
  ja3: JA3,
  ja3s: JA3S,
  ja4: withEntity('fingerprint', /\.ja4$/),
  hassh: HASSH,
  user_agent: withEntity('user_agent', /(?:agent|\.ua)$/),
};

const WORDS: Readonly<Record<IndicatorKind, readonly [one: string, many: string]>> = {
  address: ['address', 'addresses'],
  network: ['network', 'networks'],
  domain: ['domain', 'domains'],
  hash32: ['32-digit hash', '32-digit hashes'],
  md5: ['MD5 hash', 'MD5 hashes'],
  sha1: ['SHA-1 hash', 'SHA-1 hashes'],
  sha256: ['SHA-256 hash', 'SHA-256 hashes'],
  ja3: ['JA3 hash', 'JA3 hashes'],
  ja3s: ['JA3S hash', 'JA3S hashes'],
  ja4: ['JA4 fingerprint', 'JA4 fingerprints'],
  hassh: ['HASSH hash', 'HASSH hashes'],
  user_agent: ['user agent', 'user agents'],
};

/** The name of a kind, as in "1 address" and "2 addresses". */
export const kindWord = (kind: IndicatorKind, count = 1): string =>
  WORDS[kind][count === 1 ? 0 : 1];

/** How many indicators there are of each kind; kinds without any are left out. */
export type KindCounts = Partial<Record<IndicatorKind, number>>;

export const countKinds = (list: readonly Indicator[]): KindCounts => {
  const counts: KindCounts = {};
  for (const { kind } of list) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** "1,204 addresses, 310 domains"; "no indicators" for none. */
export const kindsInWords = (counts: KindCounts): string => {
  const parts = INDICATOR_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${kindWord(kind, count)}`];
  });
  return parts.length === 0 ? 'no indicators' : parts.join(', ');
};
