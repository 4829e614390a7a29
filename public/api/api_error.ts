import { z } from 'zod';

export type ApiErrorKind =
  | 'unreachable'
  | 'signedOut'
  | 'forbidden'
  | 'invalid'
  | 'notFound'
  | 'conflict'
  | 'tooLarge'
  | 'busy'
  | 'failed'
  | 'unreadable';

/** A request that did not give an answer. The message is a sentence for the user. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly kind: ApiErrorKind,
    message: string,
    /** Further facts from the server, such as which part of the input is wrong. */
    readonly attributes: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

const httpError = z.object({
  response: z.object({ status: z.number().int() }).optional(),
  body: z
    .object({
      message: z.string().optional(),
      attributes: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
});

const KINDS: Readonly<Record<number, ApiErrorKind>> = {
  400: 'invalid',
  401: 'signedOut',
  403: 'forbidden',
  404: 'notFound',
  408: 'busy',
  409: 'conflict',
  413: 'tooLarge',
  429: 'busy',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/** Said where the server gave no sentence of its own. */
const SENTENCES: Readonly<Record<ApiErrorKind, string>> = {
  unreachable: 'The server cannot be reached. Check your connection, then try again.',
  signedOut: 'You are not signed in any more. Load the page again to sign in.',
  forbidden: 'You lack the right to see this. Ask an administrator for the feature Suricata Hunt.',
  invalid: 'The server does not understand this request.',
  notFound: 'The server does not find it. It may have been deleted.',
  conflict: 'Somebody else changed this in the meantime. Load it again and repeat your change.',
  tooLarge: 'The request is too large. Remove filters or long lists of values, then try again.',
  busy: 'The server or Elasticsearch is overloaded or restarting. Try again in a moment.',
  failed: 'The server failed to answer. Its log says why.',
  unreadable: 'The answer is not understood. Load the page again: the server may be newer than it.',
};

/** Kinds where the server's own words say nothing to a person who only looks at a screen. */
const OWN_WORDS: readonly ApiErrorKind[] = ['signedOut', 'tooLarge'];

const abort = z.object({ name: z.literal('AbortError') });

export const isAbort = (error: unknown): boolean => abort.safeParse(error).success;

/** The failure of one part of an answer, as the server tells it. */
export const toPartError = (error: {
  statusCode: number;
  message: string;
  attributes?: Record<string, unknown> | undefined;
}): ApiError => {
  const kind = KINDS[error.statusCode] ?? 'failed';
  return new ApiError(kind, error.message.trim() || SENTENCES[kind], error.attributes);
};

/** Any failure of a request as an `ApiError`. */
export const toApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error;
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return new ApiError('unreadable', SENTENCES.unreadable, {
      at: issue?.path.join('.'),
      reason: issue?.message,
    });
  }
  const parsed = httpError.safeParse(error);
  const response = parsed.data?.response;
  if (response === undefined) return new ApiError('unreachable', SENTENCES.unreachable);
  const kind = KINDS[response.status] ?? 'failed';
  const body = parsed.data?.body;
  const said = OWN_WORDS.includes(kind) ? undefined : body?.message?.trim();
  return new ApiError(kind, said || SENTENCES[kind], body?.attributes);
};
