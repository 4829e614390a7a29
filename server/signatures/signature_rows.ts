import type { SignatureRow } from '../../common/api';
import { textsAt, valuesAt } from '../../common/eve';
import { canonicalAddress } from '../../common/networks';
import { toEve } from '../../common/layouts';
import { failuresOf, msearch, type Search } from '../elasticsearch';
import {
  addBars,
  noBars,
  type CompiledHunt,
  type GroupHunt,
  type HuntScope,
  type TimeSpan,
} from '../hunts';
import { endsAnswer, rowsAnswer, type FoundEnds, type FoundRow } from './answers';
import { countedField } from './fields';
import { endsSearch, rowsSearch } from './queries';
import { countable, signatureKey, type Countable } from './signature_list';

/** What is looked up for the signatures of a page. */
export type RowDetails = Omit<SignatureRow, 'gid' | 'sid' | 'sidIsShared' | 'events' | 'before'>;

/** Signatures whose ends are asked in one search, so that their buckets stay within bounds. */
const TOGETHER = 50;
/** Rules are seldom longer; what is cut can be read in the events. */
const LONGEST_RULE = 8_191;
const MOST_METADATA = 100;
const MOST_VALUES = 50;

interface Found {
  rows: { found: FoundRow; hunt: GroupHunt }[];
  sources: FoundEnds[];
  destinations: FoundEnds[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numberAt = (event: unknown, path: string): number | null => {
  const [text] = textsAt(event, path);
  const number = text === undefined || text === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
};

const metadataOf = (event: unknown): Record<string, string[]> => {
  const keys = new Set(valuesAt(event, 'alert.metadata').filter(isObject).flatMap(Object.keys));
  return Object.fromEntries(
    [...keys].slice(0, MOST_METADATA).flatMap((key): [string, string[]][] => {
      const values = textsAt(event, `alert.metadata.${key}`).slice(0, MOST_VALUES);
      return values.length === 0 ? [] : [[key, values]];
    }),
  );
};

/** What the rule says of itself in an event. */
const ruleOf = (event: Record<string, unknown>) => ({
  signature: textsAt(event, 'alert.signature')[0] ?? null,
  category: textsAt(event, 'alert.category')[0] ?? null,
  severity: numberAt(event, 'alert.severity'),
  rev: numberAt(event, 'alert.rev'),
  metadata: metadataOf(event),
  references: textsAt(event, 'alert.references').slice(0, MOST_VALUES),
  rule: textsAt(event, 'alert.rule')[0]?.slice(0, LONGEST_RULE) ?? null,
});

const distinct = (found: readonly FoundEnds[]): SignatureRow['sources'] => {
  const addresses = new Set<string>();
  let isExact = true;
  let about = 0;
  for (const { listed, about: estimate } of found) {
    isExact &&= listed === undefined || listed.sum_other_doc_count === 0;
    about = Math.max(about, estimate?.value ?? 0);
    for (const { key } of listed?.buckets ?? []) addresses.add(canonicalAddress(key) ?? key);
  }
  return { count: isExact ? addresses.size : Math.max(about, addresses.size), isExact };
};

const actionsOf = (rows: Found['rows']): Record<string, number> => {
  const actions: Record<string, number> = {};
  for (const { found, hunt } of rows) {
    const values = Object.entries(countedField(hunt, 'alert.action')?.values ?? {});
    for (const { key, doc_count: events } of found.actions?.buckets ?? []) {
      // Layouts that translate have the words of others in the same field.
      const eve = values.length === 0 ? key : values.find(([, physical]) => physical === key)?.[0];
      if (eve !== undefined) actions[eve] = (actions[eve] ?? 0) + events;
    }
  }
  return actions;
};

const iso = (times: readonly number[], pick: (...times: number[]) => number): string | null =>
  times.length === 0 ? null : new Date(pick(...times)).toISOString();

const detailsOf = (
  { rows, sources, destinations }: Found,
  span: TimeSpan | undefined,
): RowDetails => {
  const latest = rows.toSorted(
    (a, b) => (b.found.last?.value ?? 0) - (a.found.last?.value ?? 0),
  )[0];
  const source = latest?.found.latest.hits.hits[0]?._source ?? {};
  const bars = noBars(span);
  for (const { found } of rows) addBars(bars, found.bars, span);
  return {
    ...ruleOf(latest === undefined ? {} : toEve(source, latest.hunt.group.family)),
    firstSeen: iso(
      rows.flatMap(({ found }) => found.first?.value ?? []),
      Math.min,
    ),
    lastSeen: iso(
      rows.flatMap(({ found }) => found.last?.value ?? []),
      Math.max,
    ),
    actions: actionsOf(rows),
    sources: distinct(sources),
    destinations: distinct(destinations),
    bars,
  };
};

const inChunks = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, at) =>
    all.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );

const ask = (
  { hunt, id }: Countable,
  chunks: readonly (readonly string[])[],
  span: TimeSpan | undefined,
) =>
  chunks.flatMap((ids, at) => {
    const part = chunks.length === 1 ? '' : `, part ${at + 1} of ${chunks.length}`;
    const named = (search: Search): Search => ({ ...search, purpose: `${search.purpose}${part}` });
    return [
      { hunt, kind: 'rows' as const, search: named(rowsSearch(hunt, id, ids, span)) },
      { hunt, kind: 'sources' as const, search: named(endsSearch(hunt, id, ids, 'sources')) },
      {
        hunt,
        kind: 'destinations' as const,
        search: named(endsSearch(hunt, id, ids, 'destinations')),
      },
    ];
  });

/**
 * What a page shows of its signatures, by {@link signatureKey}: three searches a layout for each
 * fifty of them, in one request.
 */
export const signatureRows = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  sids: readonly string[],
  span: TimeSpan | undefined,
): Promise<{ details: (key: string) => RowDetails; failures: string[] }> => {
  const chunks = inChunks([...new Set(sids)]);
  const asked = countable(hunt).groups.flatMap((group) => ask(group, chunks, span));
  const answers = await msearch(
    scope.client,
    asked.map(({ search }) => search),
    scope.signal,
  );
  const found = new Map<string, Found>();
  const at = (gid: string, sid: string): Found => {
    const key = signatureKey({ gid, sid });
    const known = found.get(key) ?? { rows: [], sources: [], destinations: [] };
    found.set(key, known);
    return known;
  };
  for (const [place, { hunt: group, kind }] of asked.entries()) {
    const aggregations = answers[place]?.aggregations;
    if (aggregations === undefined) continue;
    if (kind === 'rows') {
      for (const { key: sid, gids } of rowsAnswer.parse(aggregations).sids.buckets) {
        for (const row of gids.buckets) at(row.key, sid).rows.push({ found: row, hunt: group });
      }
    } else {
      for (const { key: sid, gids } of endsAnswer.parse(aggregations).sids.buckets) {
        for (const ends of gids.buckets) at(ends.key, sid)[kind].push(ends);
      }
    }
  }
  const nothing: Found = { rows: [], sources: [], destinations: [] };
  return {
    details: (key) => detailsOf(found.get(key) ?? nothing, span),
    failures: failuresOf(answers),
  };
};
