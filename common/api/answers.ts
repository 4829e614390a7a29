import { z } from 'zod';

/** What a person must know to trust the numbers of an answer. */
export const remarks = z.object({
  /** Conditions that some of the indices cannot answer, and why. */
  notes: z.array(z.object({ field: z.string(), reason: z.string() })),
  /** Parts of the data that did not answer: the numbers lack them. Empty when all did. */
  failures: z.array(z.string()),
});

export type Remarks = z.infer<typeof remarks>;
