import { z } from 'zod';
import { defineContract } from './define';

/** As much as a hunt of 200 filters and a few long lists needs. */
const LONGEST = 800_000;

/** The search part of an address, as the hunt writes it; what it says is checked when it is opened. */
const search = z
  .string()
  .max(LONGEST, `A link keeps at most ${LONGEST} characters. Remove long lists of values.`)
  .regex(/^\?[\x21-\x7e]*$/, 'A link keeps the part of an address that begins with "?".');

export const createLink = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/links',
  privilege: 'read',
  summary: 'Keep a long hunt under a short link; the same hunt has the same link',
  body: z.strictObject({ search }),
  response: z.object({ id: z.string() }),
});

export const getLink = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/links/{id}',
  privilege: 'read',
  summary: 'The hunt behind a short link',
  params: z.object({ id: z.string().min(1).max(100) }),
  response: z.object({ id: z.string(), search, createdAt: z.string() }),
});
