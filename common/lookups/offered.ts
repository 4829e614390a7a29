import type { Entity } from '../eve';
import { isInNetwork, LOCAL_SCOPE, parseAddress, parseCidr, PRIVATE_RANGES } from '../networks';
import { hostOf, lookupUrl, type Lookup } from './template';

export interface LookupLink {
  name: string;
  /** The host that it leads to, as the reader is told. */
  host: string;
  url: string;
}

export interface LookedUp {
  entity: Entity | undefined;
  value: string;
}

/** What of a value must not leave the organisation. */
export interface Own {
  isInside: (address: string) => boolean;
  dnsSuffixes: readonly string[];
}

const NEVER_OUTSIDE = [...PRIVATE_RANGES, ...LOCAL_SCOPE].flatMap((text) => parseCidr(text) ?? []);

const isOwnAddress = (text: string, own: Own): boolean => {
  const address = parseAddress(text);
  if (address === undefined) return true;
  return own.isInside(text) || NEVER_OUTSIDE.some((cidr) => isInNetwork(address, cidr));
};

const isOwnName = (name: string, { dnsSuffixes }: Own): boolean => {
  const bare = name.toLowerCase().replace(/\.$/, '');
  return (
    !bare.includes('.') ||
    dnsSuffixes.some((suffix) => {
      const end = suffix.toLowerCase().replace(/^\.?/, '.');
      return `.${bare}`.endsWith(end);
    })
  );
};

/** Whether the value is the organisation's own business: private addresses, internal names. */
const isOwn = ({ entity, value }: LookedUp, own: Own): boolean =>
  entity === 'address'
    ? isOwnAddress(value, own)
    : entity === 'domain'
      ? isOwnName(value, own)
      : false;

/** What values of an entity look like, where not every text will do. */
const SHAPES: Partial<Record<Entity, RegExp>> = {
  hash: /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/i,
  port: /^\d{1,5}$/,
  technique: /^T\d{4}(?:\.\d{3})?$/,
};

/** The lookups that a value is offered, in the order in which they are configured. */
export const lookupsFor = (
  lookups: readonly Lookup[],
  looked: LookedUp,
  own: Own,
): LookupLink[] => {
  const { entity, value } = looked;
  if (entity === undefined || SHAPES[entity]?.test(value) === false) return [];
  const staysInside = isOwn(looked, own);
  return lookups.flatMap((lookup) => {
    if (!lookup.entities.includes(entity) || (staysInside && lookup.internal !== true)) return [];
    const url = lookupUrl(lookup, value);
    return url === undefined ? [] : [{ name: lookup.name, host: hostOf(lookup), url }];
  });
};
