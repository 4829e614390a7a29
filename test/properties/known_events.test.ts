/** What is left out of a search because something is known of the events changes no answer. */
import fc from 'fast-check';
import {
  END_CASES,
  END_STEPS,
  endCasesOf,
  endStepAlone,
  fromServerPort,
  PORT_STEP,
  SERVER_PORTS,
  type EndFact,
  type EndTest,
} from '../../common/eve';
import {
  eventTypesOf,
  matchesResolved,
  narrow,
  NO_REFERENCES,
  resolveFilters,
  resolveWithoutEnds,
  type EventTypes,
  type FilterContext,
  type FilterNode,
} from '../../common/filters';
import { events as anyEvent } from '../arbitraries/events';
import { filters as anyFilter } from '../arbitraries/filters';

const CONTEXT: FilterContext = {
  ...NO_REFERENCES,
  now: Date.UTC(2026, 2, 2),
  variables: { $HOME_NET: ['10.0.0.0/8'] },
  network: () => ['10.1.0.0/16'],
  hostsWithRole: () => ['203.0.113.9'],
};
const TYPES = ['alert', 'http', 'dns', 'tls', 'flow', 'fileinfo', 'smb'];

const matches = (node: FilterNode | EndTest, event: unknown, context = CONTEXT): boolean =>
  matchesResolved(resolveFilters([node], context), event);

const typed = fc
  .tuple(anyEvent, fc.constantFrom(...TYPES))
  .map(([event, type]) => ({ ...event, event_type: type }));

/** A filter that says something of the event type, as most guided filters do. */
const typedFilter = fc
  .tuple(anyFilter, anyFilter, fc.subarray(TYPES, { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([one, other, types, isAny]): FilterNode => ({
    all: [
      { field: 'event_type', op: 'isOneOf', values: types },
      one,
      isAny
        ? { any: [other, { field: 'event_type', op: 'is', value: 'dns' }] }
        : { all: [{ field: 'event_type', op: 'is', value: 'tls', negated: true }, other] },
    ],
  }));

const filters = fc.oneof(anyFilter, typedFilter);

it('a filter narrowed to event types matches the same events of these types', () => {
  fc.assert(
    fc.property(filters, typed, fc.subarray(TYPES), (filter, event, others) => {
      const types: EventTypes = new Set([event.event_type, ...others]);
      const resolved = resolveFilters([filter], CONTEXT);
      expect(matchesResolved(narrow(resolved, types), event)).toBe(
        matchesResolved(resolved, event),
      );
    }),
    { numRuns: 800 },
  );
});

it('the event types of a filter hold those of every event that it matches', () => {
  fc.assert(
    fc.property(filters, typed, (filter, event) => {
      const types = eventTypesOf(resolveFilters([filter], CONTEXT));
      fc.pre(matches(filter, event) && types !== undefined);
      expect(types).toContain(event.event_type);
    }),
    { numRuns: 500 },
  );
});

it('a filter of types that do not go together matches nothing, and is known to', () => {
  const both = ['flow', 'dns'].map((value): FilterNode => ({
    field: 'event_type',
    op: 'is',
    value,
  }));
  expect(resolveFilters(both, CONTEXT)).toEqual({ kind: 'any', nodes: [], negated: false });
});

it('a filter without its questions for ends matches all that the filter matches', () => {
  fc.assert(
    fc.property(filters, typed, (filter, event) => {
      fc.pre(matches(filter, event));
      expect(matchesResolved(resolveWithoutEnds([filter], CONTEXT), event)).toBe(true);
    }),
    { numRuns: 800 },
  );
});

const isAt = (event: unknown, path: string, port: number): boolean =>
  matches({ field: path, op: 'is', value: port }, event);

const stepsOf = (event: unknown): number[] =>
  [...END_STEPS.keys()].filter((step) => matches(endStepAlone(step), event));

it('every event is of one case of ends, and the steps in short say the same as one by one', () => {
  fc.assert(
    fc.property(typed, (event) => {
      const cases = END_CASES.filter(({ when }) => matches(when, event));
      expect(cases).toHaveLength(1);
      const [step] = stepsOf(event);
      expect(cases[0]?.kind).toBe(step === undefined ? 'straight' : END_STEPS[step]?.kind);
      expect(stepsOf(event).length).toBeLessThan(2);
    }),
    { numRuns: 400 },
  );
});

it('where it is known how events tell their ends, filters match the same events', () => {
  fc.assert(
    fc.property(filters, fc.array(typed, { minLength: 1, maxLength: 8 }), (filter, all) => {
      const facts = new Map<string, EndFact>();
      for (const event of all) {
        const own = stepsOf(event);
        const { steps, areAllTold, ports } = facts.get(event.event_type) ?? {
          steps: [],
          areAllTold: true,
        };
        const from = fromServerPort([event.event_type], [...END_STEPS.keys()].slice(0, PORT_STEP));
        const isFromServerPort = from !== undefined && matches(from, event);
        const portOf = (path: string): number[] =>
          isFromServerPort ? SERVER_PORTS.filter((port) => isAt(event, path, port)) : [];
        facts.set(event.event_type, {
          steps: new Set([...steps, ...own]),
          areAllTold: areAllTold && own.length > 0,
          ports: {
            source: [...(ports?.source ?? []), ...portOf('src_port')],
            destination: [...(ports?.destination ?? []), ...portOf('dest_port')],
          },
        });
      }
      const known = { ...CONTEXT, endCases: endCasesOf(facts) };
      const rough = {
        ...CONTEXT,
        endCases: endCasesOf(
          new Map([...facts].map(([type, fact]) => [type, { ...fact, ports: undefined }])),
        ),
      };
      for (const event of all) {
        const is = matches(filter, event);
        expect(matches(filter, event, known)).toBe(is);
        expect(matches(filter, event, rough)).toBe(is);
      }
    }),
    { numRuns: 400 },
  );
});

it('knows of flows that they tell their client by their source alone', () => {
  const cases = endCasesOf(new Map([['flow', { steps: new Set(), areAllTold: false }]]));
  const filter = resolveFilters(
    [
      { field: 'event_type', op: 'is', value: 'flow' },
      { field: 'client.ip', op: 'is', value: '10.1.2.3' },
    ],
    { ...CONTEXT, endCases: cases },
  );
  expect(JSON.stringify(filter)).not.toMatch(/direction|flow\.src_ip|dest_ip/);
});
