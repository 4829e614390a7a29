import { z } from 'zod';
import { hunt } from '../hunts';
import { remarks } from './answers';
import { outline, panelBlock, panels } from './dashboards';
import { defineContract } from './define';
import { inspectedSearch } from './inspect';
import { hosts, hostFacts, hostFactsOptions, hostsOptions } from './hosts';
import { signatures, signaturesOptions } from './signatures';

const count = z.number().int().nonnegative();
/** ISO text; years beyond 9999 are possible, so this is no strict date. */
const time = z.string();

const timeline = z.object({
  /** Length of a bar in milliseconds. */
  interval: z.number().positive(),
  from: time.nullable(),
  to: time.nullable(),
  bars: z.array(z.object({ at: time, byEventType: z.record(z.string(), count) })),
});

export const summary = remarks.extend({
  /** Exact number of events that match. */
  total: count,
  /** Number of hosts behind them, see `hostsAreExact`. */
  hosts: count,
  hostsAreExact: z.boolean(),
  /** Matching events by type, whichever event types are switched on. */
  byEventType: z.record(z.string(), count),
  /** Events of the types switched on by tag, whichever tags are switched on. */
  byTag: z.object({ relevant: count, informational: count, untagged: count, suppressed: count }),
  timeline,
});

export const eventsOptions = z.strictObject({
  size: z.number().int().min(1).max(500).default(50),
  /** `after` of the page before. */
  after: z.string().max(20_000).optional(),
  sort: z.strictObject({ direction: z.enum(['asc', 'desc']) }).default({ direction: 'desc' }),
});

export const eventRow = z.object({
  index: z.string(),
  id: z.string(),
  /** The event in EVE paths whatever the layout; whole numbers beyond 2^53 are text. */
  event: z.record(z.string(), z.unknown()),
});

export const events = remarks.extend({
  total: count,
  items: z.array(eventRow),
  after: z.string().nullable(),
});

/** What a hunt's counts are compared with: everything in its time range. */
export const rangeOptions = z.strictObject({
  /** Whose hosts are counted. */
  side: z.enum(['client', 'server', 'both']).default('both'),
});

export const range = z.object({
  /** All events of the time range but suppressed ones that are hidden. */
  events: count,
  hosts: count,
  hostsAreExact: z.boolean(),
  failures: z.array(z.string()),
});

/** How the timeline is stacked by another field than the event type. */
export const stackOptions = z.strictObject({
  /** An EVE path, or `tag`. */
  field: z
    .string()
    .max(256)
    .regex(/^[@\w][\w.@-]*$/, 'A field name has letters, digits, dots, dashes and underscores.'),
});

/** Exact counts over time of the values of a field that most events have. */
export const stack = z.object({
  field: z.string(),
  interval: z.number().positive(),
  from: time.nullable(),
  to: time.nullable(),
  /** Most events first. An event with several of the values counts for each. */
  series: z.array(
    z.object({
      /** What a filter asks for to find these events; null for all that has none of the values. */
      value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
      /** `value`: the events with it. `other`: with values, but none of these. `none`: without a value. */
      kind: z.enum(['value', 'other', 'none']),
      total: count,
      bars: z.array(z.object({ at: time, count })),
    }),
  ),
  /** Why nothing can be stacked by this field. */
  unavailable: z.string().optional(),
  failures: z.array(z.string()),
});

/** How many events a hunt finds: the cheapest exact question there is. */
export const huntTotal = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_total',
  privilege: 'read',
  summary: 'The number of events of a hunt, and nothing else',
  body: hunt,
  response: z.object({ total: count, failures: z.array(z.string()) }),
});

export const huntSummary = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_summary',
  privilege: 'read',
  summary: 'Totals and timeline of a hunt',
  body: hunt,
  response: summary,
});

export const huntHosts = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_hosts',
  privilege: 'read',
  summary: 'The hosts behind the events of a hunt',
  body: z.strictObject({ ...hunt.shape, ...hostsOptions.shape }),
  response: hosts,
});

export const huntEvents = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_events',
  privilege: 'read',
  summary: 'The events of a hunt, page by page',
  body: z.strictObject({ ...hunt.shape, ...eventsOptions.shape }),
  response: events,
});

/** A part of a view that could not be made; the others come all the same. */
const failedPart = z.object({
  part: z.string(),
  block: z.string().optional(),
  error: z.object({
    statusCode: z.number().int(),
    message: z.string(),
    attributes: z.record(z.string(), z.unknown()).optional(),
  }),
});

const part = <Name extends string, Answer extends z.ZodType>(name: Name, answer: Answer) =>
  z.object({ part: z.literal(name), answer });

/** One line of a view. */
export const viewLine = z.union([
  part('summary', summary),
  part('hosts', hosts),
  part('events', events),
  part('searches', z.array(inspectedSearch)),
  part('hostFacts', hostFacts),
  part('signatures', signatures),
  part('range', range),
  part('stack', stack),
  part('outline', outline),
  z.object({
    part: z.literal('panels'),
    block: z.string(),
    answer: panels,
    /** An estimate: the exact numbers of the same block follow. */
    more: z.literal(true).optional(),
  }),
  failedPart,
]);

/**
 * The parts of one screen in one request, each a line as soon as it is ready; a part that is not
 * asked for is not searched.
 */
export const huntView = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_view',
  privilege: 'read',
  summary: 'Several views of one hunt in one request, a line of JSON each',
  isLines: true,
  body: z.strictObject({
    hunt,
    summary: z.boolean().optional(),
    hosts: hostsOptions.optional(),
    events: eventsOptions.optional(),
    range: rangeOptions.optional(),
    stack: stackOptions.optional(),
    /** Tells the searches behind the parts, as a last part of its own. */
    inspect: z.boolean().optional(),
    hostFacts: hostFactsOptions.optional(),
    signatures: signaturesOptions.optional(),
    outline: z.boolean().optional(),
    panels: z.array(panelBlock).max(100).optional(),
  }),
  response: viewLine,
});

export type ViewLine = z.infer<typeof viewLine>;
type AnsweredPart = Extract<ViewLine, { answer: unknown }>;
/** The parts of a view by name. */
export type ViewAnswers = { [Line in AnsweredPart as Line['part']]: Line['answer'] };
export type Summary = z.infer<typeof summary>;
export type Events = z.infer<typeof events>;
export type EventRow = z.infer<typeof eventRow>;
export type EventsOptions = z.infer<typeof eventsOptions>;
export type Timeline = z.infer<typeof timeline>;
export type Range = z.infer<typeof range>;
export type RangeOptions = z.infer<typeof rangeOptions>;
export type Stack = z.infer<typeof stack>;
export type StackOptions = z.infer<typeof stackOptions>;
