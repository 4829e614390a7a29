import type { HttpStart } from '@kbn/core/public';
import type { Contract } from '../../common/api';
import { ApiError, isAbort, toApiError } from './api_error';
import { fillPath, toFetchOptions, type Input } from './call_api';

/** An answer that comes in pieces. */
export interface StreamedAnswer {
  headers: Headers;
  /** Its pieces as text, in order; fails with an `ApiError` where the connection breaks. */
  chunks: AsyncIterable<string>;
}

/**
 * Calls a route whose answer is a stream. Rejects as {@link CallApi} does when there is no answer at
 * all. Whoever leaves the loop over the pieces, or aborts, ends the request.
 */
export type CallStream = <Params, Query, Body, Response>(
  contract: Contract<Params, Query, Body, Response>,
  input: Input<Params, Query, Body>,
  options: { signal: AbortSignal },
) => Promise<StreamedAnswer>;

const BROKEN = 'The connection to the server broke off.';

async function* textsOf(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        if (isAbort(error) || signal.aborted) throw error;
        throw new ApiError('unreachable', BROKEN);
      });
      const text = decoder.decode(value, { stream: !done });
      if (text !== '') yield text;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

export const createCallStream =
  (http: Pick<HttpStart, 'fetch'>): CallStream =>
  async (contract, input, { signal }) => {
    try {
      const { response } = await http.fetch(fillPath(contract.path, input.params), {
        ...toFetchOptions(contract, input, signal),
        asResponse: true,
        rawResponse: true,
      });
      if (!response?.body) throw new ApiError('unreadable', 'The server sent an empty answer.');
      return { headers: response.headers, chunks: textsOf(response.body, signal) };
    } catch (error) {
      if (isAbort(error) || signal.aborted) throw error;
      throw toApiError(error);
    }
  };
