import { Streamed } from './streamed';

async function* texts(lines: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** An answer of a line of JSON for each of what is given, written as it comes. */
export const toLines = (lines: AsyncIterable<unknown>): Streamed =>
  new Streamed(texts(lines), {
    'content-type': 'application/x-ndjson; charset=utf-8',
    // Proxies that gather an answer before they pass it on are asked not to.
    'x-accel-buffering': 'no',
  });

/** What several sources give, in the order in which it is ready. All of them run at once. */
export async function* merged<T>(sources: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  const running = sources.map((source) => source[Symbol.asyncIterator]());
  const next = async (at: number, iterator: AsyncIterator<T>) => ({
    at,
    iterator,
    result: await iterator.next(),
  });
  const waiting = new Map(running.map((iterator, at) => [at, next(at, iterator)]));
  try {
    while (waiting.size > 0) {
      const { at, iterator, result } = await Promise.race(waiting.values());
      if (result.done === true) waiting.delete(at);
      else {
        waiting.set(at, next(at, iterator));
        yield result.value;
      }
    }
  } finally {
    // Whoever stops listening stops the sources; what they still wait for ends by its signal.
    for (const pending of waiting.values()) pending.catch(() => undefined);
    for (const iterator of running) iterator.return?.(undefined).catch(() => undefined);
  }
}
