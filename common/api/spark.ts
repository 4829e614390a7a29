import { z } from 'zod';

/** The time that the small bars of an answer's rows cover. */
export const sparkSpan = z.object({
  from: z.string(),
  to: z.string(),
  /** Length of a bar in milliseconds. */
  interval: z.number().positive(),
});

export type SparkSpan = z.infer<typeof sparkSpan>;
