import type { EndCaseTest } from '../eve';
import type { FilterNode } from './model';

/** What a filter refers to but does not hold: the clock, settings, network definitions, the catalogue. */
export interface FilterContext {
  /** Milliseconds since 1970; what `now` means in a range. */
  now: number;
  /** Values of `$HOME_NET`, `$LOCAL_SCOPE`, `$ORG_MAIL_SUFFIXES`, `$INTERNAL_DNS_SUFFIXES`. */
  variables: Readonly<Record<string, readonly string[]>>;
  /** CIDRs of a network definition by its id; undefined when there is none. */
  network: (id: string) => readonly string[] | undefined;
  /** The filter of a guided filter by its id; undefined when there is none. */
  guided: (id: string) => FilterNode | undefined;
  /** What an indicator list asks, by the list's id; undefined when there is none. */
  indicators: (id: string) => FilterNode | undefined;
  /** The addresses that have a role now, by the role's name; undefined when nobody has looked. */
  hostsWithRole: (role: string) => readonly string[] | undefined;
  /** Where events have their ends, when more is known of the events at hand than the rule. */
  endCases?: readonly EndCaseTest[] | undefined;
}

/** Of a context that knows of nothing outside the filter. */
export const NO_REFERENCES: Omit<FilterContext, 'now' | 'variables'> = {
  network: () => undefined,
  guided: () => undefined,
  indicators: () => undefined,
  hostsWithRole: () => undefined,
};

/** A filter that cannot be given a meaning. The message is for the person who made the filter. */
export class FilterError extends Error {
  override readonly name = 'FilterError';
}
