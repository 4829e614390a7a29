import { z } from 'zod';
import { formatCidr, parseCidr } from './addresses';

export const NETWORK_KINDS = [
  'department',
  'user_group',
  'servers',
  'guests',
  'dmz',
  'cloud',
  'printers',
  'industrial',
  'other',
] as const;

const cidr = z
  .string()
  .max(64)
  .transform((text, ctx) => {
    const parsed = parseCidr(text.trim());
    if (parsed !== undefined) return formatCidr(parsed);
    ctx.addIssue({
      code: 'custom',
      message: `"${text}" is not a network. Write it as 10.1.0.0/16 or 2001:db8::/32.`,
    });
    return z.NEVER;
  });

/** A named part of the organisation's network. */
export const networkAttributes = z.strictObject({
  name: z.string().trim().min(1, 'A network has a name.').max(100),
  kind: z.enum(NETWORK_KINDS, { error: `A kind is one of ${NETWORK_KINDS.join(', ')}.` }),
  cidrs: z.array(cidr).min(1, 'A network has at least one range.').max(1_000),
  description: z.string().max(1_000).default(''),
  /** Part of the home network; false for networks of others that have a name here. */
  home: z.boolean().default(true),
});

export type NetworkAttributes = z.infer<typeof networkAttributes>;

/** A network definition as it is kept. */
export interface NetworkDefinition extends NetworkAttributes {
  id: string;
}
