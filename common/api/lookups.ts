import { z } from 'zod';
import { defineContract } from './define';

const lookup = z.object({
  name: z.string(),
  url: z.string(),
  entities: z.array(z.string()),
  internal: z.boolean().optional(),
});

export const listLookups = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/lookups',
  privilege: 'read',
  summary: 'The places outside where values can be looked up',
  response: z.object({ items: z.array(lookup) }),
});
