import { z } from 'zod/mini';

const failure = z.object({
  response: z.optional(z.object({ status: z.number() })),
  body: z.optional(z.object({ message: z.optional(z.string()) })),
});

/** Why nobody was logged in, in words for the person at the form. */
export const loginErrorMessage = (error: unknown): string => {
  const { response, body } = failure.safeParse(error).data ?? {};
  if (!response) return 'The server does not answer. Check that it runs, then try again.';
  return body?.message ?? `The server could not log you in (status ${response.status}).`;
};
