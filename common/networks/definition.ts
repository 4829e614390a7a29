import { z } from 'zod';
import { formatCidr, parseCidr } from './addresses';
import { KIND_COLOURS, NETWORK_COLOURS, NETWORK_KINDS } from './kinds';

/** How much of each a definition may have. */
export const NETWORK_LIMITS = { name: 100, description: 1_000, cidrs: 1_000 } as const;

const cidr = z
  .string()
  .max(64, 'A range is an address and the length of its prefix, such as 10.1.0.0/16.')
  .transform((text, ctx) => {
    const parsed = parseCidr(text.trim());
    if (parsed !== undefined) return formatCidr(parsed);
    ctx.addIssue({
      code: 'custom',
      message: `"${text}" is not a network. Write it as 10.1.0.0/16 or 2001:db8::/32.`,
    });
    return z.NEVER;
  });

/** What one says of a network. Left out, the colour is that of the kind. */
export const networkInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'A network has a name.')
    .max(NETWORK_LIMITS.name, `A name has at most ${NETWORK_LIMITS.name} characters.`),
  kind: z.enum(NETWORK_KINDS, { error: `A kind is one of ${NETWORK_KINDS.join(', ')}.` }),
  cidrs: z
    .array(cidr)
    .min(1, 'A network has at least one range.')
    .max(NETWORK_LIMITS.cidrs, `A network has at most ${NETWORK_LIMITS.cidrs} ranges.`)
    .transform((all) => [...new Set(all)]),
  colour: z
    .enum(NETWORK_COLOURS, { error: `A colour is one of ${NETWORK_COLOURS.join(', ')}.` })
    .optional(),
  description: z
    .string()
    .max(
      NETWORK_LIMITS.description,
      `A description has at most ${NETWORK_LIMITS.description} characters.`,
    )
    .default(''),
  /** Part of the home network; false for networks of others that have a name here. */
  home: z.boolean().default(true),
});

export type NetworkInput = z.infer<typeof networkInput>;

/** A named part of the organisation's network. */
export const networkAttributes = networkInput.extend({ colour: z.enum(NETWORK_COLOURS) });

export type NetworkAttributes = z.infer<typeof networkAttributes>;

/** A network definition as it is kept. */
export interface NetworkDefinition extends NetworkAttributes {
  id: string;
}

/** What was said of a network, with the colour of its kind where none was. */
export const withColour = ({ colour, ...said }: NetworkInput): NetworkAttributes => ({
  ...said,
  colour: colour ?? KIND_COLOURS[said.kind],
});
