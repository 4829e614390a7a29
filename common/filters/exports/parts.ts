import type { Cidr } from '../../networks';
import { formatCidr, isSingle } from '../../networks';
import { addressTexts, networkTexts } from '../address_texts';
import { endsWith, startsWith, type Pattern } from '../pattern';
import type { AskBounds, AskGroup, AskKind, Asked, AskNode } from './ask';

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

/** Networks of addresses that are kept as text. */
export const networkAlternatives = (networks: readonly Cidr[]): Alternatives => {
  const singles = networks.filter(isSingle).map((cidr) => cidr.address.toString());
  const texts = networks.filter((cidr) => !isSingle(cidr)).map(networkTexts);
  return {
    values: [...singles.flatMap(addressTexts), ...texts.flatMap(({ exact }) => exact)],
    patterns: texts.flatMap(({ prefixes }) => prefixes).map(startsWith),
  };
};

const hasLetters = (text: string): boolean => /[A-Za-z]/.test(text);

/** Whether to ignore case makes a difference to the texts. */
export const caseMatters = (ask: AskNode['ask']): boolean => {
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

/** A range of two bounds, which must hold for one value of a field and not for two of them. */
export const isTwoSided = (bounds: AskBounds): boolean =>
  (bounds.gt ?? bounds.gte) !== undefined && (bounds.lt ?? bounds.lte) !== undefined;

/** Why a date of this range cannot be written, if it cannot. */
export const unwritableDate = (ask: AskKind<'range'>): string | undefined =>
  Object.values(ask.bounds).some(({ type, text }) => type === 'date' && !/^\d{4}-/.test(text))
    ? 'Dates before the year 0 and after 9999 cannot be written so that every index reads them.'
    : undefined;

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
