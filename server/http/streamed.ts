import { Readable } from 'node:stream';
import type { ResponseHeaders } from '@kbn/core/server';

/**
 * An answer that is written while it is read. Whoever reads slowly is waited for: the next chunk is
 * asked for when the last one is on its way. What is thrown once the first chunk is asked for breaks
 * the connection off, as the status is gone by then; a handler that can say more says it in a chunk.
 */
export class Streamed {
  constructor(
    readonly chunks: AsyncIterable<string>,
    /** `content-type` among them. */
    readonly headers: ResponseHeaders,
  ) {}
}

/** The answer as a stream of Node; `onEnd` is called once, when it is sent, broken or given up. */
export const toReadable = (
  { chunks }: Streamed,
  onEnd: (error: Error | undefined) => void,
): Readable => {
  const readable = Readable.from(chunks, { objectMode: false });
  let failure: Error | undefined;
  readable.on('error', (error) => {
    failure = error;
  });
  readable.on('close', () => onEnd(failure));
  return readable;
};
