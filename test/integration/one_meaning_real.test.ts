/**
 * One filter, one meaning, over real events: every guided filter gives the same events by the
 * predicate and by the script, in every layout of documents that we read. That the search finds
 * just these is proven in layouts.test.ts.
 */
import { GUIDED_FILTERS, guidedFilter } from '../../common/catalogue';
import { matchesResolved, NO_REFERENCES, resolveFilters } from '../../common/filters';
import { toEve, type LayoutFamily } from '../../common/layouts';
import { INTERNAL_DNS_SUFFIXES, LOCAL_SCOPE, PRIVATE_RANGES } from '../../common/networks';
import { testCluster } from '../setup';
import { askPainless } from '../support/painless';
import { realEvents } from '../support/real_events';
import { toEcs } from '../support/to_ecs';

const client = testCluster();
/** Takes one event of so many; all of them in the long run. */
const STEP = Number(process.env['SURICATA_HUNT_STEP'] ?? 24);
const FILES = ['real-suricata8.ndjson.gz', 'real-suricata7.ndjson.gz'];

const resolved = GUIDED_FILTERS.map(({ filter }) =>
  resolveFilters([filter], {
    ...NO_REFERENCES,
    now: Date.UTC(2026, 10, 25),
    variables: {
      $HOME_NET: PRIVATE_RANGES,
      $LOCAL_SCOPE: LOCAL_SCOPE,
      $ORG_MAIL_SUFFIXES: ['@example.org>'],
      $INTERNAL_DNS_SUFFIXES: INTERNAL_DNS_SUFFIXES,
    },
    guided: (id) => guidedFilter(id)?.filter,
  }),
);

type Json = Record<string, unknown>;

const LAYOUTS: Readonly<Record<string, { family: LayoutFamily; of: (event: Json) => Json }>> = {
  raw: { family: 'eve', of: (event) => event },
  agent: { family: 'ecs', of: (event) => toEcs(event, 'agent') },
  filebeat: { family: 'ecs', of: (event) => toEcs(event, 'filebeat') },
};

afterAll(() => client.close());

describe.each(FILES)('%s', (file) => {
  test.each(Object.keys(LAYOUTS))(
    'in %s documents',
    async (name) => {
      const layout = LAYOUTS[name];
      if (layout === undefined) throw new Error(`No layout ${name}.`);
      const documents = realEvents(file, STEP).map(layout.of);
      const events = documents.map((document) => toEve(document, layout.family));
      const scripted = await askPainless(client, resolved, documents, layout.family);
      const differences = resolved.flatMap((filter, at) =>
        events.flatMap((event, place) => {
          const predicate = matchesResolved(filter, event);
          const script = scripted[at]?.has(place) === true;
          return predicate === script
            ? []
            : [{ id: GUIDED_FILTERS[at]?.id, predicate, script, event }];
        }),
      );
      expect(differences.slice(0, 3)).toEqual([]);
      process.stdout.write(`${name}: ${documents.length * resolved.length} pairs agree.\n`);
    },
    3_600_000,
  );
});
