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

/** From these sizes on a list is asked by what fields hold, see `fieldQuery`. */
const LONG = { domain: 100, equals: 1_000, networks: 1_000 };

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
    : [...new Set(filter.nodes.flatMap(fieldsOfLongLists))];

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

  /** The time range and the asker of what {@link of} gives, for what is made from it. */
  rangeKey(hunt: Hunt, scope: HuntScope): string {
    return JSON.stringify([scope.key, wholeMinutes(hunt, scope) ?? 'all']);
  }

  /** The values of the fields behind EVE paths, complete or undefined: never a part of them. */
  async of(hunt: Hunt, scope: HuntScope, paths: readonly string[]): Promise<Held> {
    const timeRange = wholeMinutes(hunt, scope);
    const { groups } = compileHunt({ timeRange, includeSuppressed: true }, scope, paths);
    const places = new Map<string, FieldAsked[]>();
    const unlisted = new Set<string>();
    const behind = new Map<string, Set<string>>();
    for (const { group, timeQuery } of groups) {
      const fields = paths.flatMap((path) => group.fields(path).map((field) => ({ path, field })));
      for (const { path, field } of fields) {
        behind.set(path, (behind.get(path) ?? new Set()).add(field.name));
        const known = places.get(field.name) ?? [];
        places.set(field.name, known);
        if (known.every(({ indices }) => indices !== group.indices)) {
          known.push({ indices: group.indices, field: field.name, query: timeQuery });
        }
        const isListed = field.aggregatable && field.nested === undefined;
        if (!isListed || field.kind === 'flattened') unlisted.add(field.name);
      }
    }
    const asked = [...places].filter(([name]) => !unlisted.has(name));
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

  private async listed(
    fields: readonly (readonly [name: string, places: readonly FieldAsked[]])[],
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

  private forgetOld(): void {
    for (const [key, { at }] of this.entries) {
      if (Date.now() - at > KEPT_MS) this.entries.delete(key);
    }
  }
}

const inOne = (parts: readonly Values[]): Values => {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : [...new Set(known.flat())];
};
