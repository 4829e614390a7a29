import { fieldKind } from '../../common/eve';
import {
  resolveFilters,
  type FilterNode,
  type HeldValues,
  type ResolvedFilter,
} from '../../common/filters';
import type { Hunt } from '../../common/hunts';
import { distinctValues, type FieldAsked } from '../elasticsearch';
import { compileHunt, searchContext, type HuntScope } from './compile';

const KEPT_MS = 60_000;

/** Most values of a field that are remembered; a field with more is searched in other ways. */
const MOST_HELD = 300_000;

/** Most values of a field that are listed for the parts of texts asked of it; with more, the index is asked. */
const MOST_TEXTS = 10_000;

/** How long a field with more is not listed again. */
const FULL_MS = 600_000;

/** From these sizes on a list is asked by what fields hold, see `fieldQuery`. */
const LONG = { domain: 100, equals: 1_000, networks: 1_000 };

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const isLong = (node: Extract<ResolvedFilter, { kind: 'test' }>): boolean => {
  const { test } = node;
  switch (test.kind) {
    case 'domain':
      return test.domains.length > LONG.domain || test.domains.some(({ length }) => length >= 100);
    case 'equals':
      return test.values.length > LONG.equals;
    case 'networks':
      return test.networks.length > LONG.networks;
    default:
      return false;
  }
};

/** The EVE fields of which a filter asks long lists. */
export const fieldsOfLongLists = (filter: ResolvedFilter): string[] =>
  filter.kind === 'test'
    ? isLong(filter)
      ? [...filter.fields]
      : []
    : unique(filter.nodes.flatMap(fieldsOfLongLists));

/** A few texts of one filter are found by the index as cheaply. */
const FEW_TEXTS = 8;

/**
 * The EVE fields of which a filter asks parts of texts, domains, or how they compare; with
 * `moreThan`, only where it asks for more of them.
 */
const fieldsOfTexts = (filter: ResolvedFilter, moreThan: number): string[] => {
  if (filter.kind !== 'test') {
    return unique(filter.nodes.flatMap((node) => fieldsOfTexts(node, moreThan)));
  }
  const { fields, test } = filter;
  switch (test.kind) {
    case 'domain':
      return test.domains.length > moreThan ? [...fields] : [];
    case 'pattern':
      return test.patterns.length > moreThan ? [...fields] : [];
    case 'equals':
      return test.caseInsensitive && test.values.length > FEW_TEXTS ? [...fields] : [];
    case 'compare':
      return [...fields, test.other].every((field) => fieldKind(field) === 'text')
        ? [...fields, test.other]
        : [];
    default:
      return [];
  }
};

const MINUTE = 60_000;

/** The time range in whole minutes, not shorter: a minute's requests ask for the same. */
const wholeMinutes = (hunt: Hunt, scope: HuntScope): Hunt['timeRange'] => {
  const { span } = compileHunt({ timeRange: hunt.timeRange, includeSuppressed: true }, scope, []);
  return (
    span && {
      from: new Date(Math.floor(span.from / MINUTE) * MINUTE).toISOString(),
      to: new Date(Math.ceil(span.to / MINUTE) * MINUTE).toISOString(),
    }
  );
};

interface Entry {
  at: number;
  values: Promise<Values>;
}

/** Undefined for a field that holds too many, that cannot be listed or did not answer. */
type Values = readonly string[] | undefined;

/** What fields hold: all of their values, or undefined where that is not known. */
export interface Held {
  ofField: HeldValues;
  /** The values of all physical fields behind an EVE path. */
  ofPath: (path: string) => Values;
}

/**
 * What fields really hold in a time range, remembered for a minute: a list of a hundred thousand
 * indicators is then a question for the few that occur. An event that arrives within that minute
 * with a value that was not there before is found a minute later.
 */
export class HeldValuesCache {
  private readonly entries = new Map<string, Entry>();
  /** When a field was found to hold more than {@link MOST_TEXTS}. */
  private readonly full = new Map<string, number>();

  /** The time range and the asker of what {@link of} gives, for what is made from it. */
  rangeKey(hunt: Hunt, scope: HuntScope): string {
    return JSON.stringify([scope.key, wholeMinutes(hunt, scope) ?? 'all']);
  }

  /** The values of the fields behind EVE paths, complete or undefined: never a part of them. */
  async of(hunt: Hunt, scope: HuntScope, paths: readonly string[]): Promise<Held> {
    const { asked, behind } = placesOf({ timeRange: wholeMinutes(hunt, scope) }, scope, paths);
    const found = await this.listed(asked, this.rangeKey(hunt, scope), scope);
    return {
      ofField: (field) => found.get(field),
      ofPath: (path) => inOne([...(behind.get(path) ?? [])].map((field) => found.get(field))),
    };
  }

  /** As {@link of}, for the long lists of filters. Undefined where there are none. */
  async forLongLists(
    hunt: Hunt,
    scope: HuntScope,
    filters: readonly FilterNode[],
  ): Promise<HeldValues | undefined> {
    const paths = fieldsOfLongLists(resolveFilters(filters, searchContext(hunt, scope)));
    return paths.length === 0 ? undefined : (await this.of(hunt, scope, paths)).ofField;
  }

  /**
   * What fields hold of which filters ask parts of texts, as of now. Asking an index for parts of
   * texts means to read through all of its values, once for each filter and for each part; here they
   * are read once for all. Fields with many different values are left to the index, and with
   * `moreThan` those of which a filter asks for no more than so many.
   *
   * `within` says in which events: all of the time range, or those of the hunt's event types, for what
   * is asked of these alone. Never in those that the hunt's filters find: a value that a filter leaves
   * out would not be known, and so not be left out.
   */
  async forTexts(
    hunt: Hunt,
    scope: HuntScope,
    filters: readonly FilterNode[],
    { moreThan = FEW_TEXTS, within = 'time range' }: TextsOptions = {},
  ): Promise<HeldValues> {
    const context = searchContext(hunt, scope);
    // Each by itself: together they could not match one event.
    const paths = unique(
      filters.flatMap((filter) => fieldsOfTexts(resolveFilters([filter], context), moreThan)),
    );
    const long = scope.references.heldValues ?? (() => undefined);
    if (paths.length === 0) return long;
    const now = Date.now();
    const { timeRange } = hunt;
    const eventTypes = within === 'event types' ? hunt.eventTypes : undefined;
    const fullKey = (name: string) => JSON.stringify([scope.key, name, eventTypes]);
    const of = { timeRange, ...(eventTypes && { eventTypes, includeSuppressed: true }) };
    const asked = placesOf(of, scope, paths).asked.filter(
      ([name]) => now - (this.full.get(fullKey(name)) ?? 0) > FULL_MS,
    );
    const places = asked.flatMap(([, own]) => own);
    const all = await distinctValues(scope.client, places, MOST_TEXTS, scope.signal);
    const found = new Map<string, Values>();
    for (const [name, own] of asked) {
      const values = inOne(own.map((place) => all[places.indexOf(place)]));
      if (values === undefined) this.setFull(fullKey(name), now);
      found.set(name, values);
    }
    return (field) => found.get(field) ?? long(field);
  }

  private async listed(
    fields: readonly Placed[],
    range: string,
    { client }: HuntScope,
  ): Promise<ReadonlyMap<string, Values>> {
    this.forgetOld();
    const unknown = fields.filter(([name]) => !this.entries.has(`${range} ${name}`));
    if (unknown.length > 0) {
      // Shared by requests, so one that goes away does not end the search of the others.
      const { signal } = new AbortController();
      const places = unknown.flatMap(([, own]) => own);
      const all = distinctValues(client, places, MOST_HELD, signal);
      unknown.forEach(([name, own]) => {
        const from = places.findIndex((place) => place === own[0]);
        const values = all.then((found) => inOne(found.slice(from, from + own.length)));
        const key = `${range} ${name}`;
        this.entries.set(key, { at: Date.now(), values });
        // What is not known is asked anew the next time.
        const forget = () => this.entries.delete(key);
        values.then((known) => known ?? forget(), forget);
      });
    }
    const waiting = fields.map(
      async ([name]) => [name, await this.entries.get(`${range} ${name}`)?.values] as const,
    );
    return new Map(await Promise.all(waiting));
  }

  private setFull(key: string, now: number): void {
    for (const [known, at] of this.full) {
      if (now - at > FULL_MS) this.full.delete(known);
    }
    this.full.set(key, now);
  }

  private forgetOld(): void {
    for (const [key, { at }] of this.entries) {
      if (Date.now() - at > KEPT_MS) this.entries.delete(key);
    }
  }
}

type Placed = readonly [name: string, places: readonly FieldAsked[]];

/** How {@link HeldValuesCache.forTexts} looks for values. */
export interface TextsOptions {
  moreThan?: number;
  /** The events that are asked. */
  within?: 'time range' | 'event types';
}

/**
 * The physical fields behind EVE paths that can be listed, with where they are asked: in all events of
 * the time range where the hunt asks no more, what Suricata says of itself among them.
 */
const placesOf = (
  hunt: Hunt,
  scope: HuntScope,
  paths: readonly string[],
): { asked: Placed[]; behind: ReadonlyMap<string, ReadonlySet<string>> } => {
  const { groups } = compileHunt(hunt, scope, paths);
  const isTimeAlone = Object.keys(hunt).every((key) => key === 'timeRange');
  const places = new Map<string, FieldAsked[]>();
  const unlisted = new Set<string>();
  const behind = new Map<string, Set<string>>();
  for (const { group, query, timeQuery } of groups) {
    const fields = paths.flatMap((path) => group.fields(path).map((field) => ({ path, field })));
    for (const { path, field } of fields) {
      behind.set(path, (behind.get(path) ?? new Set()).add(field.name));
      const known = places.get(field.name) ?? [];
      places.set(field.name, known);
      if (known.every(({ indices }) => indices !== group.indices)) {
        known.push({
          indices: group.indices,
          field: field.name,
          query: isTimeAlone ? timeQuery : query,
        });
      }
      const isListed = field.aggregatable && field.nested === undefined;
      if (!isListed || field.kind === 'flattened') unlisted.add(field.name);
    }
  }
  return { asked: [...places].filter(([name]) => !unlisted.has(name)), behind };
};

const inOne = (parts: readonly Values[]): Values => {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : [...new Set(known.flat())];
};
