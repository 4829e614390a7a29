import {
  NETWORK_KIND_NAMES,
  NETWORK_LIMITS,
  type NetworkColour,
  type NetworkKind,
  type NetworkOverlaps,
} from '../../common/networks';
import { visibleText } from '../../common/eve';

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const kindName = (kind: NetworkKind): string => sentenceCase(NETWORK_KIND_NAMES[kind]);

export const colourName = (colour: NetworkColour): string =>
  sentenceCase(colour.replaceAll('_', ' '));

const ENDING = ' (copy)';

/** The name of a copy that no other network has, not longer than names are allowed to be. */
export const copyName = (name: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ENDING : ` (copy ${number})`;
    const copy = `${name.slice(0, NETWORK_LIMITS.name - ending.length)}${ending}`;
    if (!taken.has(copy)) return copy;
  }
};

const namesOf = (others: readonly { name: string }[]): string =>
  others.map(({ name }) => visibleText(name)).join(' and ');

/** The ranges that are in other definitions too, as a sentence; undefined where there are none. */
export const duplicateWords = ({ duplicates }: NetworkOverlaps, most: number): string | undefined =>
  limited(
    duplicates.map(({ cidr, others }) => `${cidr} is in ${namesOf(others)} too`),
    most,
  );

/** The wider definitions that ranges lie in; undefined where there are none. */
export const nestingWords = ({ nestings }: NetworkOverlaps, most: number): string | undefined =>
  limited(
    [...new Set(nestings.map(({ within, others }) => `lies in ${namesOf(others)} (${within})`))],
    most,
  );

const limited = (texts: readonly string[], most: number): string | undefined => {
  if (texts.length === 0) return undefined;
  const rest = texts.length - most;
  return [...texts.slice(0, most), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
};
