import { z } from 'zod';
import { defineContract } from './define';

export const status = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/status',
  privilege: 'read',
  summary: 'Versions, the index pattern and how many events it holds',
  response: z.object({
    version: z.string(),
    elasticsearch: z.object({ version: z.string() }),
    indexPattern: z.string(),
    indices: z.number().int().nonnegative(),
    eventCount: z.number().int().nonnegative(),
    firstEvent: z.string().nullable(),
    lastEvent: z.string().nullable(),
  }),
});
