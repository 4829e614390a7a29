import type { IRouter, ResponseError } from '@kbn/core/server';
import { z } from 'zod';

const boomLike = z.object({
  isBoom: z.literal(true),
  message: z.string(),
  output: z.object({ statusCode: z.number().int().min(400).max(599) }),
});

/** The status and text of a Boom error of any copy of the library; nothing for other errors. */
export function boomStatus(error: unknown): { statusCode: number; message: string } | undefined {
  const parsed = boomLike.safeParse(error);
  return parsed.success
    ? { statusCode: parsed.data.output.statusCode, message: parsed.data.message }
    : undefined;
}

/** Wraps a handler: errors that carry a status become answers, others are thrown on. */
export const withLegacyErrors: IRouter['handleLegacyErrors'] =
  (handler) => async (context, request, response) => {
    try {
      return await handler(context, request, response);
    } catch (error) {
      const boom = boomStatus(error);
      if (boom === undefined) {
        throw error;
      }
      const body: ResponseError = { message: boom.message };
      return response.customError({ statusCode: boom.statusCode, body });
    }
  };
