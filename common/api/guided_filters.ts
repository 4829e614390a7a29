import { z } from 'zod';
import { filterNode } from '../filters';
import { defineContract } from './define';

export const guidedFilterItem = z.object({
  id: z.string(),
  name: z.string(),
  category: z.string(),
  shows: z.string(),
  why: z.string(),
  next: z.string(),
  techniques: z.array(z.string()),
  killChain: z.string().nullable(),
  hostSide: z.enum(['client', 'server', 'both']),
  eventTypes: z.array(z.string()),
  needs: z.string(),
  references: z.array(z.string()),
  filter: filterNode,
  /** The pack that it came with; built in when left out. */
  pack: z.string().optional(),
});

export const guidedFilters = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/guided_filters',
  privilege: 'read',
  summary: 'The guided filters, best match first',
  query: z.object({ search: z.string().max(200).optional() }),
  response: z.object({ items: z.array(guidedFilterItem) }),
});
