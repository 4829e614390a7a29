import { z } from 'zod';
import { filterSetAttributes, type FilterSet } from '../filter_sets';
import { defineContract } from './define';

export const savedFilterSet: z.ZodType<FilterSet> = z.object({
  ...filterSetAttributes.shape,
  id: z.string(),
  version: z.string(),
  owner: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  favourite: z.boolean(),
});

const unreadable = z.object({ id: z.string(), name: z.string(), reason: z.string() });

const params = z.object({ id: z.string().min(1).max(200) });
const version = z.string().min(1, 'Say which version you saw.');

export const listFilterSets = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/filter_sets',
  privilege: 'read',
  summary: 'The filter sets that are shared or your own',
  response: z.object({
    /** The user who asks: whose sets are one's own. */
    username: z.string(),
    items: z.array(savedFilterSet),
    unreadable: z.array(unreadable),
  }),
});

export const createFilterSet = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/filter_sets',
  privilege: 'all',
  summary: 'Save filters as a set',
  body: filterSetAttributes,
  response: savedFilterSet,
});

export const updateFilterSet = defineContract({
  method: 'put',
  path: '/api/suricata_hunt/filter_sets/{id}',
  privilege: 'all',
  summary: 'Change a filter set; 409 when somebody else changed it in the meantime',
  params,
  body: z.strictObject({ version, ...filterSetAttributes.shape }),
  response: savedFilterSet,
});

export const deleteFilterSet = defineContract({
  method: 'delete',
  path: '/api/suricata_hunt/filter_sets/{id}',
  privilege: 'all',
  summary: 'Delete a filter set; 409 when somebody else changed it in the meantime',
  params,
  query: z.object({ version }),
  response: z.object({ id: z.string() }),
});

export const favouriteFilterSet = defineContract({
  method: 'put',
  path: '/api/suricata_hunt/filter_sets/{id}/_favourite',
  privilege: 'all',
  summary: 'Mark a filter set as a favourite of your own, or no longer',
  params,
  body: z.strictObject({ favourite: z.boolean() }),
  response: z.object({ id: z.string(), favourite: z.boolean() }),
});
