import { z } from 'zod';
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
