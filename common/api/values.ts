import { z } from 'zod';
import { hunt } from '../hunts';
import { remarks } from './answers';
import { defineContract } from './define';

const count = z.number().int().nonnegative();
const time = z.string().nullable();
const value = z.union([z.string().max(8_191), z.number(), z.boolean()], {
  error: 'A value is a text, a number, true or false.',
});
const path = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[@\w][\w.@-]*$/, 'A field name has letters, digits, dots, dashes and underscores.');

const ofValue = {
  ...hunt.shape,
  /** The EVE path, or paths any of which may hold the value. */
  field: z.union([path, z.array(path).min(1).max(20)]),
  value,
};

const hostCounts = z.object({
  /** Hosts at the client end of the events, and at the server end. */
  clients: count,
  servers: count,
  /** Hosts at either end. */
  hosts: count,
  /** Whether all three are exact; else about so many. */
  hostsAreExact: z.boolean(),
});

const prevalence = remarks.extend({
  ...hostCounts.shape,
  /** Exact number of events with the value in the time range, whatever else the hunt asks. */
  events: count,
  firstSeen: time,
  lastSeen: time,
  /** The client of the first event; its source where the two ends are not known. */
  firstHost: z.string().nullable(),
  firstEvent: z.object({ index: z.string(), id: z.string() }).nullable(),
  /** The same within all that the hunt asks. */
  inHunt: hostCounts.extend({ events: count }),
});

export type Prevalence = z.infer<typeof prevalence>;

export const valuePrevalence = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/values/_prevalence',
  privilege: 'read',
  summary: 'How many events and hosts have a value, who first and since when',
  body: z.strictObject(ofValue),
  response: prevalence,
});

const partner = z.object({ ip: z.string(), events: count });

const everything = remarks.extend({
  /** What the value is, in words: "address", "JA3 hash". */
  kind: z.string(),
  /** Exact number of events with the value in any field of its kind. */
  total: count,
  firstSeen: time,
  lastSeen: time,
  /** The fields of its kind that hold data, and in which it was looked for. */
  fields: z.array(z.string()),
  /** Most events first; an event that holds the value in two fields counts at both of them. */
  byEventType: z.array(
    z.object({
      eventType: z.string(),
      events: count,
      fields: z.array(z.object({ field: z.string(), events: count })),
    }),
  ),
  /** Those with most events at each end of them; the value itself left out where it is an address. */
  clients: z.array(partner),
  servers: z.array(partner),
  /** Whether the counts of clients and servers are exact; else at least so many. */
  partnersAreExact: z.boolean(),
});

export type Everything = z.infer<typeof everything>;

export const valueEverything = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/values/_everything',
  privilege: 'read',
  summary: 'Where a value stands: all fields of its kind, by event type, with its partners',
  body: z.strictObject(ofValue),
  response: everything,
});

export const topValuesOptions = {
  field: path,
  size: z.number().int().min(1).max(1_000).default(10),
  order: z
    .enum(['most', 'least'], { error: 'Values are ordered by most or least.' })
    .default('most'),
  /** Only values that contain this text, whatever the case of its letters. */
  search: z.string().min(1).max(200).optional(),
};

const topValues = remarks.extend({
  field: z.string(),
  /** Numbers beyond 2^53 are text. */
  values: z.array(z.object({ value, events: count })),
  /** Whether each count is exact; else at least so many. */
  countsAreExact: z.boolean(),
  /** Whether no value that is left out belongs among these. */
  orderIsExact: z.boolean(),
  /** Exact number of events of the hunt. */
  total: count,
  /** Events of the hunt without the field. */
  noValue: count,
  /** How often other values stand in events; an event with several counts for each. */
  other: count,
});

export type TopValues = z.infer<typeof topValues>;

export const huntTopValues = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_top_values',
  privilege: 'read',
  summary: 'The most or least frequent values of a field among the events of a hunt',
  body: z.strictObject({ ...hunt.shape, ...topValuesOptions }),
  response: topValues,
});
