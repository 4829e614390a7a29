import {
  huntView,
  type EventsOptions,
  type HostsOptions,
  type ViewAnswers,
  type ViewLine,
} from '../../common/api';
import type { Hunt } from '../../common/hunts';
import { ApiError, toPartError } from './api_error';
import type { CallStream } from './call_stream';
import { parsedLines } from './lines';

/** What can be asked of a hunt beside the hunt. */
interface ViewOptions {
  summary: true;
  hosts: HostsOptions;
  events: EventsOptions;
}
type Part = keyof ViewOptions & keyof ViewAnswers;

interface Waiting {
  take: (line: ViewLine) => void;
  fail: (error: unknown) => void;
}

/** What a request for parts of a hunt asks. */
export interface ViewBody extends Partial<ViewOptions> {
  hunt: Hunt;
}

interface Batch {
  asked: { [P in Part]?: ViewOptions[P] };
  waiting: Map<Part, Waiting>;
  abort: AbortController;
}

/**
 * Loads one part of a hunt; parts asked for in the same moment travel in one request, and each is
 * there as soon as the server has it.
 */
export type LoadPart = <P extends Part>(
  hunt: Hunt,
  part: P,
  options: ViewOptions[P],
  signal: AbortSignal,
) => Promise<ViewAnswers[P]>;

const abortError = (): Error => new DOMException('Replaced by a newer request', 'AbortError');

const leftOut = (part: string): ApiError =>
  new ApiError('unreadable', `The server left out the ${part} of the hunt.`);

/** @param onSend is told what each request asks. */
export const createViewLoader = (
  callStream: CallStream,
  onSend?: (body: ViewBody) => void,
): LoadPart => {
  const open = new Map<string, Batch>();

  /** Sends what was asked for in this moment, and hands out the lines as they come. */
  const send = async (key: string, hunt: Hunt, batch: Batch): Promise<void> => {
    await Promise.resolve();
    if (open.get(key) === batch) open.delete(key);
    const { asked, waiting, abort } = batch;
    try {
      if (abort.signal.aborted) throw abortError();
      onSend?.({ hunt, ...asked });
      const answer = await callStream(
        huntView,
        { body: { hunt, ...asked } },
        { signal: abort.signal },
      );
      for await (const line of parsedLines(answer.chunks, huntView.response)) {
        waiting.get(line.part as Part)?.take(line);
      }
      for (const [part, { fail }] of waiting) fail(leftOut(part));
    } catch (error) {
      for (const { fail } of waiting.values()) fail(error);
    }
  };

  const start = (key: string, hunt: Hunt): Batch => {
    const batch: Batch = { asked: {}, waiting: new Map(), abort: new AbortController() };
    open.set(key, batch);
    void send(key, hunt, batch);
    return batch;
  };

  return (hunt, part, options, signal) => {
    const key = JSON.stringify(hunt);
    const joined = open.get(key);
    const batch = joined === undefined || part in joined.asked ? start(key, hunt) : joined;
    Object.assign(batch.asked, { [part]: options });
    return new Promise((resolve, reject) => {
      const done = (): void => {
        batch.waiting.delete(part);
        signal.removeEventListener('abort', stop);
      };
      const stop = (): void => {
        done();
        // The request goes on as long as one of its parts is still wanted.
        if (batch.waiting.size === 0) batch.abort.abort();
        reject(abortError());
      };
      batch.waiting.set(part, {
        take: (line) => {
          done();
          if ('error' in line) reject(toPartError(line.error));
          else resolve(line.answer as ViewAnswers[typeof part]);
        },
        fail: (error) => {
          done();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      });
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
    });
  };
};
