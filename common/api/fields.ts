import { z } from 'zod';
import { defineContract } from './define';

export const heldFields = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/fields',
  privilege: 'read',
  summary: 'The EVE fields that hold values in the indices',
  response: z.object({ fields: z.array(z.string()) }),
});
