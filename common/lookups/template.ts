import type { Entity } from '../eve';

/** A place outside where a value can be looked up. */
export interface Lookup {
  name: string;
  /** Where the link leads, with `{value}` once in a path segment or in the value of a parameter. */
  url: string;
  /** The kinds of values that it knows. */
  entities: readonly Entity[];
  /** Runs within the organisation, so that private addresses and internal names go there too. */
  internal?: boolean;
}

const PLACE = '{value}';
/** Longer addresses are cut or refused on the way. */
const LONGEST_URL = 2_000;

/** Scheme and host as plain as can be: no login, no escapes, nothing that browsers read differently. */
const START = /^https:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?)([/?].*)$/;
const PLAIN = /^[\w.~!$&'()*+,;=:@%/?#-]*$/;

const count = (text: string, part: string): number => text.split(part).length - 1;

/** The template's host, and its path, parameters and fragment. */
const partsOf = (url: string) => {
  const [, host = '', rest = ''] = START.exec(url) ?? [];
  const [beforeHash = ''] = rest.split('#');
  const [path = ''] = beforeHash.split('?');
  return { host, rest, path, query: beforeHash.slice(path.length + 1) };
};

/** The host that a template leads to. */
export const hostOf = ({ url }: Lookup): string => partsOf(url).host;

/**
 * What is wrong with a template, as a sentence; undefined for one that is safe: https only, the
 * value once, encoded, in a segment of the path or in the value of a parameter.
 */
export const templateProblem = (url: string): string | undefined => {
  const { rest, path, query } = partsOf(url);
  if (rest === '') {
    return 'A lookup begins with https:// and the name of a host in small letters, without a login.';
  }
  if (count(url, PLACE) !== 1) return 'A lookup holds {value} exactly once.';
  if (!PLAIN.test(rest.replace(PLACE, ''))) {
    return 'Besides {value} a lookup holds no braces, spaces, backslashes or control characters.';
  }
  const inParameter = query.split('&').some((pair) => /^[^=]+=.*\{value\}/.test(pair));
  return path.includes(PLACE) || inParameter
    ? undefined
    : 'In a lookup {value} stands in the path or in the value of a parameter.';
};

/** The technique's own page: sub-techniques are a folder below their technique. */
const SUB_TECHNIQUE = /^(T\d{4})\.(\d{3})$/;

/**
 * The link that a template makes of a value, undefined where it makes none: for values that a URL
 * cannot hold, that would walk up in its path, or that make it too long.
 */
export const lookupUrl = ({ url, entities }: Lookup, value: string): string | undefined => {
  if (value === '' || !value.isWellFormed() || templateProblem(url) !== undefined) return undefined;
  const inPath = partsOf(url).path.includes(PLACE);
  // Browsers leave out such segments, and with them what stands before.
  if (inPath && /^\.{1,2}$/.test(value)) return undefined;
  const sub = inPath && entities.includes('technique') ? SUB_TECHNIQUE.exec(value) : null;
  const encoded =
    sub === null ? encodeURIComponent(value) : sub.slice(1).map(encodeURIComponent).join('/');
  // As a function: a replacement text would give `$&` and the like a meaning.
  const link = url.replace(PLACE, () => encoded);
  return link.length > LONGEST_URL ? undefined : link;
};
