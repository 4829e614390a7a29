import { z } from 'zod';
import { networkAttributes } from '../networks';
import { defineContract } from './define';

const saved = z.object({
  id: z.string(),
  /** Changes with every write; a write that names an older one is refused with 409. */
  version: z.string(),
  ...networkAttributes.shape,
});

export type SavedNetwork = z.infer<typeof saved>;

const params = z.object({ id: z.string().min(1).max(200) });

export const listNetworks = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/networks',
  privilege: 'read',
  summary: 'All network definitions',
  response: z.object({ items: z.array(saved) }),
});

export const createNetwork = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/networks',
  privilege: 'all',
  summary: 'Create a network definition',
  body: networkAttributes,
  response: saved,
});

export const updateNetwork = defineContract({
  method: 'put',
  path: '/api/suricata_hunt/networks/{id}',
  privilege: 'all',
  summary: 'Change a network definition',
  params,
  body: z.strictObject({ version: z.string().min(1), ...networkAttributes.shape }),
  response: saved,
});

export const deleteNetwork = defineContract({
  method: 'delete',
  path: '/api/suricata_hunt/networks/{id}',
  privilege: 'all',
  summary: 'Delete a network definition',
  params,
  response: z.object({ id: z.string() }),
});
