/**
 * One filter, one meaning: what the search finds, what the script of Elasticsearch says and what
 * the predicate says are the same events, for generated filters over generated events.
 *
 * `SURICATA_HUNT_PAIRS` asks for more pairs of filter and event than the usual run,
 * `SURICATA_HUNT_SEED` for other ones.
 */
import fc from 'fast-check';
import {
  matchesResolved,
  NO_REFERENCES,
  resolveFilters,
  toQueryDsl,
  type FilterContext,
  type FilterNode,
} from '../../common/filters';
import { layoutGroups } from '../../common/layouts';
import { PRIVATE_RANGES } from '../../common/networks';
import { fieldsRead } from '../../common/filters';
import { fetchCaps, msearch } from '../../server/elasticsearch';
import { events as anyEvent } from '../arbitraries/events';
import { filters as anyFilter } from '../arbitraries/filters';
import { testCluster, uniqueName } from '../setup';
import { eventsMapping } from '../../scripts/load/index';
import { fillLayoutIndex, putDocuments } from '../support/layout_indices';
import { askPainless } from '../support/painless';

const client = testCluster();
const prefix = uniqueName('one-meaning');
const NOW = Date.UTC(2026, 2, 2);

const context: FilterContext = {
  ...NO_REFERENCES,
  now: NOW,
  variables: { $HOME_NET: PRIVATE_RANGES },
  network: (id) => (id === 'office' ? ['10.1.0.0/16', '2001:db8::/48'] : undefined),
  hostsWithRole: (role) =>
    role === 'http proxy' ? ['203.0.113.9', '2001:db8::1', '10.0.0.1'] : [],
};

const SEED = Number(process.env['SURICATA_HUNT_SEED'] ?? 4_711);
const PAIRS = Number(process.env['SURICATA_HUNT_PAIRS'] ?? 60_000);
const EVENTS = 200;
const FILTERS = 100;
const ROUNDS = Math.ceil(PAIRS / (EVENTS * FILTERS));

type Json = Record<string, unknown>;

/** Indices in which the same events are kept differently. */
const INDICES: Readonly<
  Record<
    string,
    (index: string, events: readonly Json[]) => Promise<{ refused: Map<number, string> }>
  >
> = {
  keyword: (index, events) => fillLayoutIndex(client, index, 'keyword', events),
  subfield: (index, events) => fillLayoutIndex(client, index, 'x.keyword', events),
  // Ports as numbers, times as dates: what our own loader makes.
  typed: async (index, events) => {
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
  // Addresses as texts, as some shippers leave them.
  texts: async (index, events) => {
    await client.indices.create({
      index,
      mappings: {
        date_detection: false,
        dynamic_templates: [
          {
            all: {
              match_mapping_type: ['string', 'long', 'double', 'boolean'],
              mapping: { type: 'keyword', ignore_above: 8_191 },
            },
          },
        ],
        properties: { timestamp: { type: 'date', format: "yyyy-MM-dd'T'HH:mm:ss.SSSSSSZ" } },
      },
    });
    return putDocuments(client, index, events);
  },
};

const searched = async (index: string, filters: readonly FilterNode[]) => {
  const caps = await fetchCaps(client, index);
  const resolved = filters.map((filter) => resolveFilters([filter], context));
  const [group] = layoutGroups(caps, resolved.flatMap(fieldsRead));
  if (group === undefined) throw new Error(`Nothing in ${index}.`);
  const asked = resolved.map((filter) => toQueryDsl(filter, group));
  const answers = await msearch(
    client,
    asked.map(({ query }) => ({
      indices: [index],
      body: { size: EVENTS, query, _source: false },
    })),
    new AbortController().signal,
  );
  return answers.map((answer, at) => ({
    found: new Set(answer.hits.hits.map(({ _id }) => Number(_id))),
    failures: answer._shards.failures ?? [],
    // Told to the user at the filter: these indices cannot answer it.
    refused: (asked[at]?.notes ?? []).filter(({ reason }) => !reason.startsWith('no data')),
  }));
};

test(`${PAIRS} pairs of filter and event`, async () => {
  let pairs = 0;
  let matching = 0;
  const told = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const events = fc.sample(anyEvent, { numRuns: EVENTS, seed: SEED + round });
    const filters = fc.sample(anyFilter, { numRuns: FILTERS, seed: SEED + round });
    const resolved = filters.map((filter) => resolveFilters([filter], context));
    const scripted = await askPainless(client, resolved, events, 'eve');
    for (const [layout, fill] of Object.entries(INDICES)) {
      const index = `${prefix}-${layout}-${round}`;
      const { refused } = await fill(index, events);
      refused.forEach((reason) => told.add(`${layout} refused: ${reason}`));
      try {
        const answers = await searched(index, filters);
        answers.forEach(({ found, failures, refused: cannot }, at) => {
          const filter = resolved[at];
          if (filter === undefined) throw new Error('A filter is missing.');
          expect({ filter: filters[at], failures }).toEqual({ filter: filters[at], failures: [] });
          cannot.forEach(({ field, reason }) => told.add(`${layout}: ${field} ${reason}`));
          events.forEach((event, place) => {
            const said = {
              predicate: matchesResolved(filter, event),
              script: scripted[at]?.has(place),
              search: refused.has(place) || cannot.length > 0 ? undefined : found.has(place),
            };
            const search = said.search ?? said.predicate;
            if (said.predicate !== said.script || said.predicate !== search) {
              throw new Error(
                `They disagree in ${layout}: ${JSON.stringify(said)}\n` +
                  `filter ${JSON.stringify(filters[at])}\nevent ${JSON.stringify(event)}`,
              );
            }
            pairs += 1;
            matching += said.predicate ? 1 : 0;
          });
        });
      } finally {
        await client.indices.delete({ index });
      }
    }
  }
  process.stdout.write(
    `${pairs} pairs agree, ${matching} of them match.\n${[...told].join('\n')}\n`,
  );
  expect(pairs).toBeGreaterThanOrEqual(PAIRS);
  // A proof over pairs that never match, or always, would prove little.
  expect(matching / pairs).toBeGreaterThan(0.15);
  expect(matching / pairs).toBeLessThan(0.85);
}, 3_600_000);
