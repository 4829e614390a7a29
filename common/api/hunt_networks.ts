import { z } from 'zod';
import { hunt } from '../hunts';
import { defineContract } from './define';

export const huntNetworks = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_networks',
  privilege: 'read',
  summary: 'How many hosts at either end of the matching events lie in each network definition',
  body: hunt,
  response: z.object({
    /** By id of the definition; those without hosts are left out. */
    hosts: z.record(z.string(), z.number().int().nonnegative()),
    /** False where not all hosts could be looked at: counts are lower bounds then. */
    isExact: z.boolean(),
    failures: z.array(z.string()),
  }),
});
