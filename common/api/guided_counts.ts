import { z } from 'zod';
import { hunt } from '../hunts';
import { defineContract } from './define';

const count = z.number().int().nonnegative();

export const guidedCount = z.object({
  /** Exact number of events of the hunt that the guided filter matches too. */
  events: count,
  /** Hosts behind them, on the side that the guided filter is about. */
  hosts: count,
  /** Whether `hosts` is exact; else about so many. */
  hostsIsExact: z.boolean(),
});

export type GuidedCount = z.infer<typeof guidedCount>;

export const guidedCounts = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/guided_filters/_counts',
  privilege: 'read',
  summary: 'Events and hosts that each guided filter matches within a hunt',
  body: z.strictObject({
    ...hunt.shape,
    /** The guided filters that are wanted; all when left out. */
    ids: z.array(z.string().max(100)).max(1_000).optional(),
  }),
  response: z.object({
    counts: z.record(z.string(), guidedCount),
    /** Whether any number of hosts is not exact. */
    approximate: z.boolean(),
    /** By guided filter: what these indices cannot answer, and why. */
    notes: z.record(z.string(), z.array(z.object({ field: z.string(), reason: z.string() }))),
    failures: z.array(z.string()),
  }),
});
