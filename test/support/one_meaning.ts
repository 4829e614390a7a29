/** Asks the same filters of the same events in every way that we have. */
import type { Client } from '@elastic/elasticsearch';
import {
  fieldsRead,
  matchesResolved,
  NO_REFERENCES,
  resolveFilters,
  toQueryDsl,
  type FilterContext,
  type FilterNode,
  type FilterNote,
  type Query,
} from '../../common/filters';
import { END_SOURCE_FIELDS } from '../../common/eve';
import { layoutGroups } from '../../common/layouts';
import { homeNetwork, type NetworkDefinition } from '../../common/networks';
import { eventsMapping } from '../../scripts/load/index';
import { fetchCaps, msearch } from '../../server/elasticsearch';
import { HeldValuesCache, withEnds } from '../../server/hunts';
import { guidedScope } from './guided_context';
import { fillLayoutIndex, putDocuments } from './layout_indices';
import { askPainless } from './painless';

type Json = Record<string, unknown>;

const OFFICE: NetworkDefinition = {
  id: 'office',
  name: 'Office',
  kind: 'department',
  colour: 'blue',
  cidrs: ['10.1.0.0/16', '2001:db8::/48'],
  description: '',
  home: false,
};

export const MEANING_CONTEXT: FilterContext = {
  ...NO_REFERENCES,
  now: Date.UTC(2026, 2, 2),
  variables: { $HOME_NET: homeNetwork([OFFICE]) },
  network: (id) => (id === OFFICE.id ? OFFICE.cidrs : undefined),
  hostsWithRole: (role) =>
    role === 'http proxy' ? ['203.0.113.9', '2001:db8::1', '10.0.0.1'] : [],
};

type Fill = (
  client: Client,
  index: string,
  events: readonly Json[],
) => Promise<{ refused: Map<number, string> }>;

/** Indices in which the same events are kept differently. */
const KEPT: Readonly<Record<string, Fill>> = {
  keyword: (client, index, events) => fillLayoutIndex(client, index, 'keyword', events),
  subfield: (client, index, events) => fillLayoutIndex(client, index, 'x.keyword', events),
  // Ports as numbers, times as dates: what our own loader makes.
  typed: async (client, index, events) => {
    await client.indices.create({
      index,
      settings: {
        'index.mapping.total_fields.limit': 6_000,
        'index.mapping.ignore_malformed': true,
      },
      mappings: eventsMapping(),
    });
    return putDocuments(client, index, events);
  },
  // Addresses and numbers as texts, as some shippers leave them.
  texts: async (client, index, events) => {
    const mapping = { type: 'keyword', ignore_above: 8_191 } as const;
    await client.indices.create({
      index,
      mappings: {
        date_detection: false,
        dynamic_templates: [
          { all: { match_mapping_type: ['string', 'long', 'double', 'boolean'], mapping } },
        ],
        properties: { timestamp: { type: 'date', format: "yyyy-MM-dd'T'HH:mm:ss.SSSSSSZ" } },
      },
    });
    return putDocuments(client, index, events);
  },
};

interface Searched {
  found: ReadonlySet<number>;
  /** Why these indices cannot be asked; told to the user at the filter. */
  refused: string[];
}

const searchIn = async (
  client: Client,
  index: string,
  asked: readonly { query: Query; notes: readonly FilterNote[] }[],
  size: number,
): Promise<Searched[]> => {
  const answers = await msearch(
    client,
    asked.map(({ query }) => ({ indices: [index], body: { size, query, _source: false } })),
    new AbortController().signal,
  );
  return answers.map((answer, at) => {
    const failures = answer._shards.failures ?? [];
    if (failures.length > 0) throw new Error(JSON.stringify(failures));
    return {
      found: new Set(answer.hits.hits.map(({ _id }) => Number(_id))),
      refused: (asked[at]?.notes ?? [])
        .filter(({ reason }) => !reason.startsWith('no data'))
        .map(({ field, reason }) => `${field} ${reason}`),
    };
  });
};

/** By the filters alone. */
const searched = async (
  client: Client,
  index: string,
  filters: readonly FilterNode[],
  size: number,
): Promise<Searched[]> => {
  const resolved = filters.map((filter) => resolveFilters([filter], MEANING_CONTEXT));
  const caps = await fetchCaps(client, index);
  const [group] = layoutGroups(caps, resolved.flatMap(fieldsRead));
  if (group === undefined) throw new Error(`${index} holds no events.`);
  const asked = resolved.map((filter) => toQueryDsl(filter, group));
  return searchIn(client, index, asked, size);
};

/** By the filters and what is known of the events at hand: their ends, and what fields hold. */
const searchedAsKnown = async (
  client: Client,
  index: string,
  filters: readonly FilterNode[],
  size: number,
): Promise<Searched[]> => {
  const now = new Date(MEANING_CONTEXT.now);
  const scope = await withEnds({}, await guidedScope(client, index, now));
  const { cases } = scope.references.ends ?? {};
  if (cases === undefined) throw new Error(`It is not known where the events of ${index} end.`);
  const resolved = filters.map((filter) =>
    resolveFilters([filter], { ...MEANING_CONTEXT, endCases: cases }),
  );
  const [group] = layoutGroups(scope.caps, [
    ...resolved.flatMap(fieldsRead),
    ...END_SOURCE_FIELDS,
    'event_type',
  ]);
  if (group === undefined) throw new Error(`${index} holds no events.`);
  const knowing = {
    ...scope,
    networks: [OFFICE],
    references: { ...scope.references, hostsWithRole: MEANING_CONTEXT.hostsWithRole },
  };
  const heldValues = await new HeldValuesCache().forTexts({}, knowing, filters, {
    moreThan: 0,
  });
  const asked = resolved.map((filter) => toQueryDsl(filter, group, { heldValues }));
  return searchIn(client, index, asked, size);
};

/** What each way says of one pair of filter and event. */
export interface Saying {
  filter: FilterNode;
  event: Json;
  kept: string;
  predicate: boolean;
  script: boolean;
  /** Undefined where the index refused the event, or the field cannot be asked there. */
  search: boolean | undefined;
  /** The search that makes use of what is known of the events; not asked where that cannot be known. */
  known: boolean | undefined;
}

export interface Sayings {
  pairs: Saying[];
  /** What could not be asked, and what was not indexed, with the reason. */
  told: ReadonlySet<string>;
}

export const doAgree = ({ predicate, script, search, known }: Saying): boolean =>
  predicate === script &&
  (search === undefined || search === predicate) &&
  (known === undefined || known === predicate);

/** Every filter of every event, in each way and each kind of index. Indices are made and deleted. */
export const askAll = async (
  client: Client,
  prefix: string,
  filters: readonly FilterNode[],
  events: readonly Json[],
): Promise<Sayings> => {
  const resolved = filters.map((filter) => resolveFilters([filter], MEANING_CONTEXT));
  const scripted = await askPainless(client, resolved, events, 'eve');
  const predicted = resolved.map((filter) => events.map((event) => matchesResolved(filter, event)));
  const areTyped = events.every((event) => typeof event['event_type'] === 'string');
  const told = new Set<string>();
  const pairs: Saying[] = [];
  for (const [kept, fill] of Object.entries(KEPT)) {
    const index = `${prefix}-${kept}`;
    try {
      const { refused } = await fill(client, index, events);
      refused.forEach((reason) => told.add(`${kept} refused: ${reason}`));
      const answers = await searched(client, index, filters, events.length);
      const known = areTyped ? await searchedAsKnown(client, index, filters, events.length) : [];
      answers.forEach(({ found, refused: cannot }, at) => {
        cannot.forEach((reason) => told.add(`${kept}: ${reason}`));
        events.forEach((event, place) => {
          const isAsked = cannot.length === 0 && !refused.has(place);
          pairs.push({
            filter: filters[at] ?? { all: [] },
            event,
            kept,
            predicate: predicted[at]?.[place] === true,
            script: scripted[at]?.has(place) === true,
            search: isAsked ? found.has(place) : undefined,
            known: isAsked ? known[at]?.found.has(place) : undefined,
          });
        });
      });
    } finally {
      await client.indices.delete({ index, ignore_unavailable: true });
    }
  }
  return { pairs, told };
};
