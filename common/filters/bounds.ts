import { addressDigits } from './prepared';
import type { Bounds, RangeBound } from './resolved';

/** What bounds of one kind are compared by. */
const keyOf = (bound: RangeBound): number | string =>
  'number' in bound
    ? bound.number
    : 'date' in bound
      ? bound.date
      : (addressDigits(bound.address) ?? '');

/**
 * The same range with at most one bound on either side: of `gt` and `gte` Elasticsearch would take
 * the one that comes last.
 */
export const strictest = ({ gt, gte, lt, lte }: Bounds): Bounds => {
  const isBelow = gt && gte && keyOf(gte) > keyOf(gt);
  const isAbove = lt && lte && keyOf(lte) < keyOf(lt);
  return {
    ...(gt && !isBelow && { gt }),
    ...(gte && (gt === undefined || isBelow) && { gte }),
    ...(lt && !isAbove && { lt }),
    ...(lte && (lt === undefined || isAbove) && { lte }),
  };
};

const outermost = (
  one: RangeBound | undefined,
  other: RangeBound | undefined,
  isStricter: (a: number | string, b: number | string) => boolean,
): RangeBound | undefined =>
  one && other ? (isStricter(keyOf(one), keyOf(other)) ? one : other) : (one ?? other);

const higher = (a: number | string, b: number | string): boolean => a > b;
const lower = (a: number | string, b: number | string): boolean => a < b;

/** What lies in both ranges. */
export const intersection = (one: Bounds, other: Bounds): Bounds =>
  strictest({
    gt: outermost(one.gt, other.gt, higher),
    gte: outermost(one.gte, other.gte, higher),
    lt: outermost(one.lt, other.lt, lower),
    lte: outermost(one.lte, other.lte, lower),
  });
