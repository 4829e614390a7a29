import type { Cidr } from '../../networks';
import { formatCidr, isSingle, parseAddress } from '../../networks';
import { v4Expression } from '../network_expressions';
import { endsWith, type Pattern } from '../pattern';
import type { Ask, AskBounds, AskGroup, Asked, AskNode } from './ask';

/** Values and patterns any of which may fit. */
export interface Alternatives {
  values: readonly string[];
  patterns: readonly Pattern[];
}

/** A domain and what is under it, with and without the final dot. */
export const domainAlternatives = (domain: string): Alternatives => ({
  values: [domain, `${domain}.`],
  patterns: [endsWith(`.${domain}`), endsWith(`.${domain}.`)],
});

/** Networks of a field of addresses, each as one text. */
export const networkValues = (networks: readonly Cidr[]): string[] =>
  networks.map((cidr) => (isSingle(cidr) ? cidr.address.toString() : formatCidr(cidr)));

const isV4 = (cidr: Cidr): boolean => cidr.address.kind() === 'ipv4';

/** Networks of addresses that are kept as text: whole addresses, and regular expressions. */
export const networkTexts = (
  networks: readonly Cidr[],
): { values: string[]; expressions: string[] } => ({
  values: networks
    .filter((cidr) => isV4(cidr) && isSingle(cidr))
    .map((cidr) => cidr.address.toString())
    .flatMap((text) => [text, `::ffff:${text}`]),
  expressions: networks.filter((cidr) => isV4(cidr) && !isSingle(cidr)).map(v4Expression),
});

/** Whether there are ASCII letters, whose case can be ignored. */
export const hasLetters = (text: string): boolean => /[A-Za-z]/.test(text);

/** Whether to ignore case makes a difference to the texts. */
export const caseMatters = (ask: Ask): boolean => {
  switch (ask.kind) {
    case 'equals':
      return ask.caseInsensitive && ask.values.some(hasLetters);
    case 'pattern':
      return (
        ask.caseInsensitive &&
        ask.pattern.some((part) => typeof part === 'object' && hasLetters(part.literal))
      );
    case 'domain':
      return ask.caseInsensitive && hasLetters(ask.domain);
    default:
      return false;
  }
};

/** The same with the letters as they stand. */
export const inItsCase = (ask: Ask): Ask =>
  'caseInsensitive' in ask ? { ...ask, caseInsensitive: false } : ask;

/** A range of two bounds, which must hold for one value of a field and not for two of them. */
export const isTwoSided = (bounds: AskBounds): boolean =>
  (bounds.gt ?? bounds.gte) !== undefined && (bounds.lt ?? bounds.lte) !== undefined;

/** First bytes of IPv4 within IPv6. */
const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];

/** Whether a network of IPv6 covers what stands for IPv4, which it never means. */
const coversV4 = ({ address, prefix }: Cidr): boolean =>
  address.kind() === 'ipv6' &&
  prefix < 96 &&
  address
    .toByteArray()
    .slice(0, 12)
    .every((byte, index) => {
      const kept = Math.min(8, Math.max(0, prefix - index * 8));
      return byte === ((MAPPED[index] ?? 0) & (0xff << (8 - kept)) & 0xff);
    });

/** Whether the range of IPv6 addresses begins above all that stands for IPv4. */
const isAboveV4 = ({ gt, gte }: AskBounds): boolean =>
  parseAddress((gt ?? gte)?.text ?? '')
    ?.toByteArray()
    .slice(0, 10)
    .some((byte) => byte !== 0) === true;

/**
 * Elasticsearch makes an automaton of a pattern and refuses one that takes too much work: literals
 * behind a `*` cost by the square of their length, and each `?` there doubles it.
 */
const isComplex = (pattern: Pattern): boolean => {
  const first = pattern.indexOf('any');
  const behind = first === -1 ? [] : pattern.slice(first);
  const letters = behind.reduce(
    (sum, part) => sum + (typeof part === 'object' ? part.literal.length : 0),
    0,
  );
  const count = (wanted: 'any' | 'one') => behind.filter((part) => part === wanted).length;
  return letters > 100 || count('one') > 6 || count('any') > 30;
};

/** Why none of the query languages of Elasticsearch can be given an ask as it is, if so. */
export const tooMuch = ({ ask, field }: AskNode): string | undefined => {
  switch (ask.kind) {
    case 'pattern':
      return isComplex(ask.pattern)
        ? 'Elasticsearch refuses patterns that are so long or have so many wildcards.'
        : undefined;
    case 'domain':
      return ask.domain.length > 100
        ? 'Elasticsearch refuses patterns that are so long.'
        : undefined;
    case 'networks':
      if (field.kind !== 'ip' && !ask.networks.every(isV4)) {
        return 'These indices keep addresses as text, and IPv6 has many spellings.';
      }
      return ask.networks.some(coversV4)
        ? 'Elasticsearch finds IPv4 addresses in this network of IPv6 as well.'
        : undefined;
    case 'range': {
      const bounds = Object.values(ask.bounds);
      if (bounds.some(({ type, text }) => type === 'date' && !/^\d{4}-/.test(text))) {
        return 'Dates before the year 0 and after 9999 cannot be written so that every index reads them.';
      }
      const isV6 = bounds.some(({ type, text }) => type === 'address' && text.includes(':'));
      return isV6 && !isAboveV4(ask.bounds)
        ? 'Elasticsearch finds IPv4 addresses in this range of IPv6 as well.'
        : undefined;
    }
    default:
      return undefined;
  }
};

/**
 * The parts of a group, with alternatives on one field gathered so that they can be written as one
 * list. Each gathered list has at least two parts.
 */
export const gathered = (
  group: AskGroup,
  canList: (node: AskNode) => boolean,
): (Asked | readonly AskNode[])[] => {
  if (group.kind === 'all') return [...group.nodes];
  const byField = new Map<string, AskNode[]>();
  for (const node of group.nodes) {
    if (node.kind !== 'ask' || node.negated || !canList(node)) continue;
    byField.set(node.field.name, [...(byField.get(node.field.name) ?? []), node]);
  }
  const written = new Set<string>();
  return group.nodes.flatMap((node): (Asked | readonly AskNode[])[] => {
    if (node.kind !== 'ask' || node.negated || !canList(node)) return [node];
    const list = byField.get(node.field.name) ?? [];
    if (list.length < 2) return [node];
    if (written.has(node.field.name)) return [];
    written.add(node.field.name);
    return [list];
  });
};
