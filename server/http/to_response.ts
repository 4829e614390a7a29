import type { IKibanaResponse, KibanaResponseFactory, Logger } from '@kbn/core/server';
import { z } from 'zod';
import { FilterError } from '../../common/filters';
import { HttpError } from './http_error';

const elasticsearchError = z.object({
  statusCode: z.number().int(),
  meta: z
    .object({
      body: z
        .object({
          error: z.object({
            type: z.string(),
            reason: z.string().nullish(),
            root_cause: z
              .array(z.object({ type: z.string(), reason: z.string().nullish() }))
              .nullish(),
          }),
        })
        .optional(),
    })
    .optional(),
});

const boom = z.object({
  isBoom: z.literal(true),
  message: z.string(),
  output: z.object({ statusCode: z.number().int() }),
});

const clientError = z.object({ name: z.string(), message: z.string() });

/** The reason in Elasticsearch's words, the innermost that it gives. */
const reasonOf = (error: z.infer<typeof elasticsearchError>): string => {
  const cause = error.meta?.body?.error;
  return cause?.root_cause?.[0]?.reason ?? cause?.reason ?? 'no reason given';
};

/** An error as it is told to the user. */
export interface ErrorFacts {
  statusCode: number;
  message: string;
  attributes?: Record<string, unknown>;
}

interface Known {
  statusCode: number;
  message: string;
  attributes?: Readonly<Record<string, unknown>> | undefined;
}

const known = (error: unknown): Known | undefined => {
  if (error instanceof HttpError) return error;
  if (error instanceof FilterError) return { statusCode: 400, message: error.message };
  const saved = boom.safeParse(error);
  if (saved.success) {
    const { statusCode } = saved.data.output;
    return {
      statusCode,
      message:
        statusCode === 409
          ? 'Somebody else changed this in the meantime. Load it again and repeat your change.'
          : saved.data.message,
    };
  }
  const es = elasticsearchError.safeParse(error);
  if (es.success) {
    const reason = reasonOf(es.data);
    switch (es.data.statusCode) {
      case 401:
        return { statusCode: 401, message: 'Elasticsearch does not accept your login any more.' };
      case 403:
        return { statusCode: 403, message: `You lack rights in Elasticsearch: ${reason}` };
      case 400:
        return { statusCode: 400, message: `Elasticsearch cannot run this search: ${reason}` };
      case 404:
        return { statusCode: 404, message: `Elasticsearch does not find it: ${reason}` };
      case 429:
        return { statusCode: 429, message: 'Elasticsearch is overloaded. Try again in a moment.' };
      default:
        return { statusCode: 502, message: `Elasticsearch failed: ${reason}` };
    }
  }
  const client = clientError.safeParse(error);
  if (
    client.success &&
    ['ConnectionError', 'NoLivingConnectionsError'].includes(client.data.name)
  ) {
    return { statusCode: 503, message: 'Elasticsearch cannot be reached. Try again in a moment.' };
  }
  if (client.success && client.data.name === 'TimeoutError') {
    return {
      statusCode: 504,
      message: 'Elasticsearch took too long to answer. Narrow the time range.',
    };
  }
  return undefined;
};

/** Whether a search ended because nobody waits for it any more. */
export const isAbort = (error: unknown): boolean =>
  ['RequestAbortedError', 'AbortError'].includes(clientError.safeParse(error).data?.name ?? '');

/** What went wrong, for the user; what nobody has foreseen is told to the log alone. */
export const describeError = (error: unknown, logger: Logger): ErrorFacts => {
  const facts = known(error);
  if (facts !== undefined) {
    const { statusCode, message, attributes } = facts;
    return { statusCode, message, ...(attributes && { attributes: { ...attributes } }) };
  }
  logger.error(error instanceof Error ? error : String(error));
  return {
    statusCode: 500,
    message: 'An internal server error occurred. Check Kibana server logs for details.',
  };
};

/** The same as a sentence alone. */
export const explainError = (error: unknown, logger: Logger): string =>
  describeError(error, logger).message;

/** Turns whatever a handler threw into an answer: the one place where errors get a status. */
export const toErrorResponse = (
  error: unknown,
  response: KibanaResponseFactory,
  logger: Logger,
): IKibanaResponse => {
  if (isAbort(error)) {
    return response.customError({ statusCode: 499, body: 'The request was cancelled.' });
  }
  const { statusCode, message, attributes } = describeError(error, logger);
  return response.customError({
    statusCode,
    body: attributes === undefined ? message : { message, attributes },
  });
};
