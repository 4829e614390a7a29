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
import { endsAnswer, estimatesAnswer, rowsAnswer, type FoundEnds, type FoundRow } from './answers';
import { countedField } from './fields';
import { endsSearch, estimateSearch, rowsSearch, type EndExtra, type Page } from './queries';
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
  /** About how many ends, where they are more than were listed. */
  about: Record<EndExtra, number>;
}

const nothing = (): Found => ({
  rows: [],
  sources: [],
  destinations: [],
  about: { sources: 0, destinations: 0 },
});

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

const isCut = (listed: FoundEnds['listed']): boolean => (listed?.sum_other_doc_count ?? 0) > 0;

const distinct = (found: readonly FoundEnds[], about: number): SignatureRow['sources'] => {
  const addresses = new Set<string>();
  let isExact = true;
  for (const { listed } of found) {
    isExact &&= !isCut(listed);
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
  { rows, sources, destinations, about }: Found,
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
    sources: distinct(sources, about.sources),
    destinations: distinct(destinations, about.destinations),
    bars,
  };
};

const inChunks = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, at) =>
    all.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );

/** What a bucket is about: its signature, which it names itself or which goes without saying. */
interface Signature {
  gid: string;
  sid: string;
}

type Read = (
  into: (signature: Signature) => Found,
  aggregations: unknown,
  generator: GeneratorOf,
) => void;

/** The generator of a number that only one has. */
type GeneratorOf = (sid: string) => string;

interface Asked {
  search: Search;
  read: Read;
}

type Buckets<Bucket extends { key: string }> = readonly (
  Bucket | { key: string; gids: { buckets: readonly Bucket[] } }
)[];

/** Each bucket with its signature, whether it stands below a generator or not. */
const eachOf = <Bucket extends { key: string }>(
  buckets: Buckets<Bucket>,
  generator: GeneratorOf,
  tell: (signature: Signature, bucket: Bucket) => void,
): void => {
  for (const bucket of buckets) {
    const sid = bucket.key;
    if ('gids' in bucket) bucket.gids.buckets.forEach((one) => tell({ gid: one.key, sid }, one));
    else tell({ gid: generator(sid), sid }, bucket);
  }
};

const ENDS = ['sources', 'destinations'] as const satisfies readonly EndExtra[];

const asks = ({ hunt, id }: Countable, page: Page, span: TimeSpan | undefined): Asked[] => [
  {
    search: rowsSearch(hunt, id, page, span),
    read: (into, aggregations, generator) =>
      eachOf(rowsAnswer.parse(aggregations).sids.buckets, generator, (signature, found) =>
        into(signature).rows.push({ found, hunt }),
      ),
  },
  ...ENDS.flatMap((end): Asked[] => {
    const search = endsSearch(hunt, id, page, end);
    const read: Read = (into, aggregations, generator) =>
      eachOf(endsAnswer.parse(aggregations).sids.buckets, generator, (signature, ends) =>
        into(signature)[end].push(ends),
      );
    return search === undefined ? [] : [{ search, read }];
  }),
];

const asksAbout = ({ hunt, id }: Countable, page: Page, end: EndExtra): Asked[] => {
  const search = estimateSearch(hunt, id, page, end);
  const read: Read = (into, aggregations, generator) =>
    eachOf(estimatesAnswer.parse(aggregations).sids.buckets, generator, (signature, { about }) => {
      into(signature).about[end] = Math.max(into(signature).about[end], about?.value ?? 0);
    });
  return search === undefined ? [] : [{ search, read }];
};

/**
 * What a page shows of its signatures, by {@link signatureKey}: three searches a layout for each
 * fifty of them, in one request; two more in a second one where a signature has more hosts than are
 * listed. `areShared` tells whether several generators have one of the numbers.
 */
export const signatureRows = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  signatures: readonly Signature[],
  areShared: boolean,
  span: TimeSpan | undefined,
): Promise<{ details: (key: string) => RowDetails; failures: string[] }> => {
  const generators = new Map(signatures.map(({ gid, sid }) => [sid, gid]));
  const generator: GeneratorOf = (sid) => generators.get(sid) ?? '';
  const { groups } = countable(hunt);
  const found = new Map<string, Found>();
  const into = (signature: Signature): Found => {
    const key = signatureKey(signature);
    const known = found.get(key) ?? nothing();
    found.set(key, known);
    return known;
  };
  const send = async (asked: readonly Asked[]): Promise<string[]> => {
    const answers = await msearch(
      scope.client,
      asked.map(({ search }) => search),
      scope.signal,
    );
    for (const [at, { read }] of asked.entries()) {
      const aggregations = answers[at]?.aggregations;
      if (aggregations !== undefined) read(into, aggregations, generator);
    }
    return failuresOf(answers);
  };
  const pages = (sids: readonly string[]): Page[] =>
    inChunks(sids).map((ids) => ({ ids, areShared }));
  const inParts = (all: readonly Asked[], part: number, parts: number): Asked[] =>
    all.map(({ search, read }) => ({
      read,
      search:
        parts === 1
          ? search
          : { ...search, purpose: `${search.purpose}, part ${part + 1} of ${parts}` },
    }));
  const shown = pages([...generators.keys()]);
  const failures = await send(
    groups.flatMap((group) =>
      shown.flatMap((page, part) => inParts(asks(group, page, span), part, shown.length)),
    ),
  );
  const isMore = (end: EndExtra) => (signature: Signature) =>
    into(signature)[end].some(({ listed }) => isCut(listed));
  const more = (end: EndExtra): string[] => [
    ...new Set(signatures.filter(isMore(end)).map(({ sid }) => sid)),
  ];
  const about = groups.flatMap((group) =>
    ENDS.flatMap((end) =>
      pages(more(end)).flatMap((page, part, all) =>
        inParts(asksAbout(group, page, end), part, all.length),
      ),
    ),
  );
  return {
    details: (key) => detailsOf(found.get(key) ?? nothing(), span),
    failures: [...failures, ...(await send(about))],
  };
};
