/**
 * One filter, one meaning: what the search finds, what the script of Elasticsearch says and what
 * the predicate says are the same events, for generated filters over generated events, in indices
 * that keep them in different ways.
 *
 * `SURICATA_HUNT_PAIRS` asks for more pairs of filter and event than the usual run,
 * `SURICATA_HUNT_SEED` for other ones.
 */
import fc from 'fast-check';
import { events as anyEvent } from '../arbitraries/events';
import { filters as anyFilter } from '../arbitraries/filters';
import { testCluster, uniqueName } from '../setup';
import { askAll, doAgree } from '../support/one_meaning';

const client = testCluster();
const prefix = uniqueName('one-meaning');

const SEED = Number(process.env['SURICATA_HUNT_SEED'] ?? 4_711);
const PAIRS = Number(process.env['SURICATA_HUNT_PAIRS'] ?? 160_000);
const EVENTS = 200;
const FILTERS = 100;

afterAll(() => client.close());

test(`${PAIRS} pairs of filter and event`, async () => {
  let pairs = 0;
  let matching = 0;
  let known = 0;
  const told = new Set<string>();
  for (let round = 0; pairs < PAIRS; round += 1) {
    const sample = { seed: SEED + round };
    // Every second round has events of known types alone, as those of a hunt are.
    const events = round % 2 === 0 ? anyEvent : anyEvent.filter((event) => 'event_type' in event);
    const answers = await askAll(
      client,
      `${prefix}-${round}`,
      fc.sample(anyFilter, { numRuns: FILTERS, ...sample }),
      fc.sample(events, { numRuns: EVENTS, ...sample }),
    );
    const disagreement = answers.pairs.find((saying) => !doAgree(saying));
    if (disagreement) throw new Error(`They disagree: ${JSON.stringify(disagreement)}`);
    answers.told.forEach((line) => told.add(line));
    pairs += answers.pairs.filter(({ search }) => search !== undefined).length;
    matching += answers.pairs.filter(({ search }) => search === true).length;
    known += answers.pairs.filter((pair) => pair.known !== undefined).length;
  }
  process.stdout.write(
    `${pairs} pairs agree in search, script and predicate; ${matching} match; ${known} agree with ` +
      'what is known of the events, too.\n',
  );
  process.stdout.write([...told].map((line) => `Told: ${line}\n`).join(''));
  expect(known).toBeGreaterThan(pairs / 4);
  // A proof over pairs that never match, or always, would prove little.
  expect(matching / pairs).toBeGreaterThan(0.15);
  expect(matching / pairs).toBeLessThan(0.85);
}, 7_200_000);
