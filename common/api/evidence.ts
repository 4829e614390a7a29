import { z } from 'zod';
import { filterNode } from '../filters';
import { NAME_SOURCES } from '../hosts';
import { hunt } from '../hunts';
import { remarks } from './answers';
import { defineContract } from './define';
import { eventRow } from './hunting';

export const evidence = remarks.extend({
  event: eventRow,
  /** All events of the same flow, by event type, oldest first; the event itself among them. */
  evidence: z.record(z.string(), z.array(eventRow)),
  total: z.number().int().nonnegative(),
  /** How the other events were found, in words. */
  joinedBy: z.string(),
  /** Events of the same connection under another flow id or sensor, where sensors log community ids. */
  elsewhere: z
    .object({
      events: z.array(eventRow),
      total: z.number().int().nonnegative(),
      joinedBy: z.string(),
    })
    .optional(),
});

export type Evidence = z.infer<typeof evidence>;

export const eventEvidence = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/events/{index}/{id}/evidence',
  privilege: 'read',
  summary: 'An event and the transactions, files and flow it belongs to',
  params: z.object({ index: z.string().min(1).max(255), id: z.string().min(1).max(512) }),
  response: evidence,
});

/** How many events of a time range hold each of some values: what is related to an event. */
export const relatedCounts = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/events/_related',
  privilege: 'read',
  summary: 'How many events each of some filters finds in a time range',
  body: z.strictObject({
    timeRange: hunt.shape.timeRange,
    includeSuppressed: hunt.shape.includeSuppressed,
    filters: z.array(filterNode).min(1).max(40),
  }),
  response: remarks.extend({
    /** In the order of the filters. */
    counts: z.array(z.number().int().nonnegative()),
  }),
});

const seenName = z.object({
  name: z.string(),
  /** EVE path at which the name stands. */
  field: z.string(),
  by: z.enum(NAME_SOURCES),
  /** When it was said last before the moment that was asked for. */
  at: z.string().nullable(),
});

/** The names that addresses had at a moment: what DNS, DHCP and clients said of them before it. */
export const addressNames = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/events/_names',
  privilege: 'read',
  summary: 'The names that addresses had at a moment',
  body: z.strictObject({
    addresses: z.array(z.string().min(1).max(100)).min(1).max(10),
    /** ISO text. */
    at: z.iso.datetime({ offset: true, error: 'A moment is an ISO date with time and zone.' }),
  }),
  response: remarks.extend({
    /** By address, those of DHCP first, the newest first within each. */
    names: z.record(z.string(), z.array(seenName)),
  }),
});

export type SeenName = z.infer<typeof seenName>;
