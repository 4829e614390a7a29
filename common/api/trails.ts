import { z } from 'zod';
import { trail, trailContent, trailOutline } from '../trails';
import { defineContract } from './define';

const params = z.object({ id: z.string().min(1).max(200) });
const version = z.string().min(1, 'Say which version you saw.');

export const listTrails = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/trails',
  privilege: 'read',
  summary: 'The hunting trails that are shared or your own, newest first',
  response: z.object({ username: z.string(), items: z.array(trailOutline) }),
});

export const getTrail = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/trails/{id}',
  privilege: 'read',
  summary: 'A hunting trail with its steps',
  params,
  response: trail,
});

export const createTrail = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/trails',
  privilege: 'all',
  summary: 'Keep a hunting trail',
  body: z.strictObject({ content: trailContent }),
  response: trail,
});

export const updateTrail = defineContract({
  method: 'put',
  path: '/api/suricata_hunt/trails/{id}',
  privilege: 'all',
  summary: 'Change a hunting trail of your own; 409 when it was changed elsewhere in the meantime',
  params,
  body: z.strictObject({ version, content: trailContent }),
  response: trail,
});

export const deleteTrail = defineContract({
  method: 'delete',
  path: '/api/suricata_hunt/trails/{id}',
  privilege: 'all',
  summary: 'Delete a hunting trail of your own; 409 when it was changed elsewhere in the meantime',
  params,
  query: z.object({ version }),
  response: z.object({ id: z.string() }),
});
