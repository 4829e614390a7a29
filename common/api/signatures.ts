import { z } from 'zod';
import { hunt } from '../hunts';
import { remarks } from './answers';
import { sparkSpan } from './spark';
import { defineContract } from './define';

const count = z.number().int().nonnegative();
const time = z.string();

export const SIGNATURE_SORTS = [
  'events',
  'signature',
  'sid',
  'category',
  'severity',
  'sources',
  'destinations',
  'before',
  'firstSeen',
  'lastSeen',
] as const;

export const signaturesOptions = z.strictObject({
  page: z.number().int().min(1).max(10_000).default(1),
  perPage: z.number().int().min(1).max(250).default(50),
  sort: z
    .strictObject({
      field: z.enum(SIGNATURE_SORTS, {
        error: `Signatures sort by ${SIGNATURE_SORTS.join(', ')}.`,
      }),
      direction: z.enum(['asc', 'desc']),
    })
    .default({ field: 'events', direction: 'desc' }),
  /** Only signatures with this text in their message or category, or with an id that begins so. */
  find: z.string().max(200).optional(),
  /** Only signatures that have no event in the time range before. */
  onlyNew: z.boolean().optional(),
});

/** A number of different values. */
const distinct = z.object({ count, isExact: z.boolean() });

export const signatureRow = z.object({
  gid: z.string(),
  sid: z.string(),
  /** Another generator has a signature of the same number among these. */
  sidIsShared: z.boolean(),
  events: count,
  /** Events in the time range before, of the same length; null where nothing is known of it. */
  before: count.nullable(),
  firstSeen: time.nullable(),
  lastSeen: time.nullable(),
  /** Events by action. */
  actions: z.record(z.string(), count),
  sources: distinct,
  destinations: distinct,
  /** Events in each bar of `spark`. */
  bars: z.array(count),
  /** What the rule says of itself, as of its latest event. */
  signature: z.string().nullable(),
  category: z.string().nullable(),
  severity: z.number().nullable(),
  rev: z.number().nullable(),
  metadata: z.record(z.string(), z.array(z.string())),
  references: z.array(z.string()),
  rule: z.string().nullable(),
});

export const signatures = remarks.extend({
  /** Signatures that fit `find` and `onlyNew`. */
  total: count,
  /** Signatures of all matching events. */
  all: count,
  /** Of all, those without an event in the time range before; null where nothing is known of it. */
  fresh: count.nullable(),
  /** Matching alerts that have no signature id. */
  withoutId: count,
  spark: sparkSpan.nullable(),
  items: z.array(signatureRow),
});

export const huntSignatures = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_signatures',
  privilege: 'read',
  summary: 'The signatures behind the events of a hunt',
  body: z.strictObject({ ...hunt.shape, ...signaturesOptions.shape }),
  response: signatures,
});

export type Signatures = z.infer<typeof signatures>;
export type SignatureRow = z.infer<typeof signatureRow>;
export type SignaturesOptions = z.infer<typeof signaturesOptions>;
