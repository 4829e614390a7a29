import { z } from 'zod';

const savedConflict = z.object({ output: z.object({ statusCode: z.literal(409) }) });

/** Whether a write was refused because the object was changed or made in the meantime. */
export const isConflict = (error: unknown): boolean => savedConflict.safeParse(error).success;
