import type { HttpStart } from '@kbn/core/public';
import { exportEvents } from '../../common/api';
import { ApiError } from './api_error';
import { createCallStream } from './call_stream';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const call = (body: ReadableStream<Uint8Array<ArrayBuffer>>) => {
  const response = new Response(body, { headers: { 'suricata-hunt-total': '2' } });
  const fetch = (() => Promise.resolve({ response })) as unknown as HttpStart['fetch'];
  return createCallStream({ fetch })(
    exportEvents,
    { body: { format: 'ndjson', sort: { direction: 'desc' } } },
    { signal: new AbortController().signal },
  );
};

const streamOf = (...pieces: (Uint8Array<ArrayBuffer> | Error)[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else if (piece instanceof Error) controller.error(piece);
      else controller.enqueue(piece);
    },
  });

const readAll = async (chunks: AsyncIterable<string>): Promise<string[]> => {
  const read: string[] = [];
  for await (const chunk of chunks) read.push(chunk);
  return read;
};

it('gives the pieces as text, characters that are torn apart made whole', async () => {
  const euro = bytes('€');
  const { headers, chunks } = await call(
    streamOf(bytes('a'), euro.slice(0, 1), euro.slice(1), bytes('b')),
  );
  expect(headers.get('suricata-hunt-total')).toBe('2');
  expect((await readAll(chunks)).join('')).toBe('a€b');
});

it('says that a connection broke off', async () => {
  const { chunks } = await call(streamOf(bytes('a'), new TypeError('network error')));
  await expect(readAll(chunks)).rejects.toThrow(
    new ApiError('unreachable', 'The connection to the server broke off.'),
  );
});

it('ends the request when the reader leaves', async () => {
  let cancelled = false;
  const { chunks } = await call(
    new ReadableStream({
      pull: (controller) => controller.enqueue(bytes('a')),
      cancel: () => {
        cancelled = true;
      },
    }),
  );
  for await (const chunk of chunks) {
    expect(chunk).toBe('a');
    break;
  }
  expect(cancelled).toBe(true);
});
