import { EVE_FIELDS, eveField, fieldKind, type Entity } from '../eve';
import type { FilterValue } from '../filters';
import { FIELDS_OF_KIND } from '../indicators';
import { canonicalAddress } from '../networks';

/** What a value is, whichever field it stands in. */
export interface ValueKind {
  /** Undefined where the field catalogue knows of no other field that holds the same thing. */
  entity?: Entity;
  /** What to call it in a sentence: "address", "JA3 hash", or the field's label. */
  word: string;
  /** Every field that may hold the same thing, the given ones first. */
  fields: readonly string[];
}

const WORDS: Readonly<Record<Entity, string>> = {
  address: 'address',
  port: 'port',
  domain: 'domain',
  url: 'URL',
  user_agent: 'user agent',
  fingerprint: 'fingerprint',
  certificate: 'certificate',
  hash: 'hash',
  file: 'file name',
  user: 'user',
  host: 'host name',
  signature: 'signature',
  mac: 'MAC address',
  community_id: 'community id',
  technique: 'technique',
};

/** Parts of entities that cannot hold one another's values, by the ends of their paths. */
const PARTS: readonly (readonly [entity: Entity, end: RegExp, word: string])[] = [
  ['fingerprint', /\.(?:ja3|cyu)\.hash$/, 'JA3 hash'],
  ['fingerprint', /\.ja3s\.hash$/, 'JA3S hash'],
  ['fingerprint', /\.ja4$/, 'JA4 fingerprint'],
  ['fingerprint', /\.hassh\.hash$/, 'HASSH hash'],
  ['hash', /md5$/, 'MD5 hash'],
  ['hash', /sha1$/, 'SHA-1 hash'],
  ['hash', /sha256$/, 'SHA-256 hash'],
  ['hash', /info_hash$/, 'info hash'],
  ['certificate', /\.fingerprint$/, 'certificate fingerprint'],
  ['certificate', /\.issuerdn$/, 'certificate issuer'],
  ['certificate', /\.subject$/, 'certificate subject'],
  ['certificate', /serials?$/, 'certificate serial number'],
  ['certificate', /\.subjectaltname$/, 'certificate name'],
  ['certificate', /\.certificate$/, 'certificate'],
  ['certificate', /\.chain$/, 'certificate chain'],
  ['signature', /(?:signature_id|\.sid)$/, 'signature id'],
  ['signature', /\.signature$/, 'signature'],
  ['signature', /\.gid$/, 'signature group'],
  ['signature', /\.rev$/, 'signature revision'],
  ['signature', /\.rule$/, 'rule'],
  ['technique', /_id$/, 'technique'],
  ['technique', /_name$/, 'technique name'],
];

const isOfEvents = (path: string): boolean => {
  const field = eveField(path);
  return field !== undefined && field.logical !== true && field.enrichment !== true;
};

const fieldsOfEntity = (entity: Entity, end = /./): string[] =>
  EVE_FIELDS.filter(
    (field) => field.entity === entity && isOfEvents(field.path) && end.test(field.path),
  ).map(({ path }) => path);

/** Fields of texts that hold names, and addresses where no name is known. */
const NAMED: readonly Entity[] = ['domain', 'host'];

const entityOf = (field: string, value: FilterValue): Entity | undefined => {
  const entity = eveField(field)?.entity;
  const mayBeAddress = entity === undefined || NAMED.includes(entity);
  const isText = fieldKind(field) === 'text';
  return mayBeAddress && isText && canonicalAddress(String(value)) !== undefined
    ? 'address'
    : entity;
};

/**
 * What a value of a field is, and where else the same may stand. An address where a name was
 * expected is an address. Fields without an entity stand for themselves.
 */
export const valueKind = (fields: readonly string[], value: FilterValue): ValueKind => {
  const [first = ''] = fields;
  const given = fields.filter((field) => eveField(field)?.logical !== true);
  const entity = entityOf(first, value);
  const all = (found: readonly string[]): string[] => [...new Set([...given, ...found])];
  if (entity === undefined) {
    return { word: eveField(first)?.label ?? first, fields: given };
  }
  if (entity === 'address' || entity === 'domain') {
    return { entity, word: WORDS[entity], fields: all(FIELDS_OF_KIND[entity]) };
  }
  const part = PARTS.find(([of, end]) => of === entity && end.test(first));
  return {
    entity,
    word: part?.[2] ?? WORDS[entity],
    fields: all(fieldsOfEntity(entity, part?.[1])),
  };
};
