import {
  huntView,
  type EventsOptions,
  type HostFactsOptions,
  type HostsOptions,
  type RangeOptions,
  type SignaturesOptions,
  type StackOptions,
  type PanelBlock,
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
  hostFacts: HostFactsOptions;
  signatures: SignaturesOptions;
  range: RangeOptions;
  stack: StackOptions;
  outline: true;
  panels: PanelBlock;
}
type Part = keyof ViewOptions & keyof ViewAnswers;
type Single = Exclude<Part, 'panels'>;

interface Waiting {
  take: (line: ViewLine) => void;
  fail: (error: unknown) => void;
}

type AskedParts = { [P in Single]?: ViewOptions[P] } & { panels?: PanelBlock[] };

/** What a request for parts of a hunt asks. */
export type ViewBody = AskedParts & { hunt: Hunt };

interface Batch {
  asked: AskedParts;
  /** By the place of a line: the part, and the block of panels. */
  waiting: Map<string, Waiting>;
  abort: AbortController;
}

/**
 * Loads one part of a hunt; parts asked for in the same moment travel in one request, and each is
 * there as soon as the server has it. `onEstimate` is given what comes before an exact answer.
 */
export type LoadPart = <P extends Part>(
  hunt: Hunt,
  part: P,
  options: ViewOptions[P],
  signal: AbortSignal,
  onEstimate?: (answer: ViewAnswers[P]) => void,
) => Promise<ViewAnswers[P]>;

const abortError = (): Error => new DOMException('Replaced by a newer request', 'AbortError');

const leftOut = (part: string): ApiError =>
  new ApiError('unreadable', `The server left out the ${part} of the hunt.`);

/** Where the line of a part, or of a block of panels, stands in an answer. */
const placeOf = (part: string, block: string | undefined): string =>
  block === undefined ? part : `${part} ${block}`;

const ask = ({ asked }: Batch, part: Part, options: ViewOptions[Part]): string => {
  if (part !== 'panels') {
    Object.assign(asked, { [part]: options });
    return placeOf(part, undefined);
  }
  const block = options as PanelBlock;
  asked.panels = [...(asked.panels ?? []), block];
  return placeOf(part, block.block);
};

const isAsked = ({ asked }: Batch, part: Part, options: ViewOptions[Part]): boolean =>
  part === 'panels'
    ? (asked.panels ?? []).some(({ block }) => block === (options as PanelBlock).block)
    : part in asked;

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
        waiting.get(placeOf(line.part, 'block' in line ? line.block : undefined))?.take(line);
      }
      for (const [place, { fail }] of waiting) fail(leftOut(place));
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

  return (hunt, part, options, signal, onEstimate) => {
    const key = JSON.stringify(hunt);
    const joined = open.get(key);
    const batch =
      joined === undefined || isAsked(joined, part, options) ? start(key, hunt) : joined;
    const place = ask(batch, part, options);
    return new Promise((resolve, reject) => {
      const done = (): void => {
        batch.waiting.delete(place);
        signal.removeEventListener('abort', stop);
      };
      const stop = (): void => {
        done();
        // The request goes on as long as one of its parts is still wanted.
        if (batch.waiting.size === 0) batch.abort.abort();
        reject(abortError());
      };
      batch.waiting.set(place, {
        take: (line) => {
          if ('more' in line && line.more === true) {
            onEstimate?.(line.answer as ViewAnswers[typeof part]);
            return;
          }
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
