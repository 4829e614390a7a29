import { formatCidr, parseCidr, type Cidr } from './addresses';
import { PRIVATE_RANGES } from './defaults';
import type { NetworkDefinition } from './definition';
import { FAMILIES, toCidrs, toInterval, type Family, type Interval } from './numbers';
import { oncePerList } from './once';

/** A range with whether it belongs to the home network. */
export interface HomeRange {
  cidr: Cidr;
  home: boolean;
}

const read = (texts: readonly string[], home: boolean): HomeRange[] =>
  texts.flatMap((text) => {
    const cidr = parseCidr(text);
    return cidr ? [{ cidr, home }] : [];
  });

/** The ranges of all definitions; the private ones are home until a definition is marked as home. */
export const homeRanges = (definitions: readonly NetworkDefinition[]): HomeRange[] => [
  ...definitions.flatMap(({ cidrs, home }) => read(cidrs, home)),
  ...(definitions.some(({ home }) => home) ? [] : read(PRIVATE_RANGES, true)),
];

interface Part extends Interval {
  home: boolean;
}

const widestFirst = (a: Part, b: Part): number => {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if (a.to !== b.to) return a.to > b.to ? -1 : 1;
  // Of two alike the later one decides: home.
  return Number(a.home) - Number(b.home);
};

/**
 * The addresses at home, as intervals in order that do not touch. Networks lie in each other or
 * apart, so that the open ones are a stack with the most specific on top.
 */
const intervalsAtHome = (ranges: readonly HomeRange[], family: Family): Interval[] => {
  const parts = ranges
    .filter(({ cidr }) => cidr.address.kind() === family)
    .map(({ cidr, home }): Part => ({ ...toInterval(cidr), home }))
    .toSorted(widestFirst);
  const found: Interval[] = [];
  const open: Part[] = [];
  let at = 0n;
  const goTo = (to: bigint, { home }: Part): void => {
    const last = found.at(-1);
    if (home && to >= at) {
      if (last !== undefined && last.to + 1n === at) last.to = to;
      else found.push({ from: at, to });
    }
    if (to >= at) at = to + 1n;
  };
  const close = (before: bigint | undefined): void => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (before !== undefined && top.to >= before) {
        goTo(before - 1n, top);
        return;
      }
      goTo(top.to, top);
      open.pop();
    }
  };
  for (const part of parts) {
    close(part.from);
    at = part.from;
    open.push(part);
  }
  close(undefined);
  return found;
};

/**
 * CIDRs of the home network, the fewest that say it: the addresses whose most specific definition
 * is marked as home. A network of others within one's own is left out of it.
 */
export const homeNetwork = oncePerList(
  (definitions: readonly NetworkDefinition[]): readonly string[] => {
    const ranges = homeRanges(definitions);
    return FAMILIES.flatMap((family) =>
      intervalsAtHome(ranges, family)
        .flatMap((interval) => toCidrs(interval, family))
        .map(formatCidr),
    );
  },
);
