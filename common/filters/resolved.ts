import type { Cidr } from '../networks';
import type { Pattern } from './pattern';

/** Bounds of a range: numbers, milliseconds for dates, or the text of addresses. */
export interface Bounds {
  gt?: RangeBound;
  gte?: RangeBound;
  lt?: RangeBound;
  lte?: RangeBound;
}
export type RangeBound = { number: number } | { date: number } | { address: string };

/** A condition's question with its values parsed: what all compilers start from. */
export type Test =
  | { kind: 'equals'; values: readonly string[]; caseInsensitive: boolean }
  | { kind: 'pattern'; patterns: readonly Pattern[]; caseInsensitive: boolean }
  | { kind: 'domain'; domains: readonly string[] }
  | { kind: 'networks'; networks: readonly Cidr[] }
  | { kind: 'range'; bounds: Bounds }
  | { kind: 'exists' }
  | { kind: 'compare'; other: string; equal: boolean };

/** A filter with nothing left to look up: no variables, references, entity fields or disabled parts. */
export type ResolvedFilter =
  | { kind: 'all' | 'any'; nodes: readonly ResolvedFilter[]; negated: boolean }
  | { kind: 'test'; fields: readonly string[]; test: Test; negated: boolean };
