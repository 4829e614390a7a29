import {
  huntView,
  type Events,
  type EventsOptions,
  type HostFacts,
  type HostFactsOptions,
  type Hosts,
  type HostsOptions,
  type Signatures,
  type SignaturesOptions,
  type Summary,
} from '../../common/api';
import type { Hunt } from '../../common/hunts';
import type { CallApi } from './call_api';
import { ApiError } from './api_error';

/** What can be asked of a hunt, and what is answered. */
interface ViewParts {
  summary: { options: true; answer: Summary };
  hosts: { options: HostsOptions; answer: Hosts };
  hostFacts: { options: HostFactsOptions; answer: HostFacts };
  events: { options: EventsOptions; answer: Events };
  signatures: { options: SignaturesOptions; answer: Signatures };
}
type Part = keyof ViewParts;
type Asked = { [P in Part]?: ViewParts[P]['options'] };
type Answers = { [P in Part]?: ViewParts[P]['answer'] };

interface Batch {
  asked: Asked;
  waiting: number;
  abort: AbortController;
  answer: Promise<Answers>;
}

/** Loads one part of a hunt; parts asked for in the same moment travel in one request. */
export type LoadPart = <P extends Part>(
  hunt: Hunt,
  part: P,
  options: ViewParts[P]['options'],
  signal: AbortSignal,
) => Promise<ViewParts[P]['answer']>;

/** May take its time on a new time range: no other part may have to wait for it. */
const SLOW: Part = 'hostFacts';

const abortError = (): Error => new DOMException('Replaced by a newer request', 'AbortError');

export const createViewLoader = (callApi: CallApi): LoadPart => {
  const open = new Map<string, Batch>();

  const start = (key: string, hunt: Hunt): Batch => {
    const abort = new AbortController();
    const batch: Batch = {
      asked: {},
      waiting: 0,
      abort,
      answer: Promise.resolve().then(async () => {
        if (open.get(key) === batch) open.delete(key);
        return callApi(
          huntView,
          { body: { hunt, ...batch.asked } },
          { signal: batch.abort.signal },
        );
      }),
    };
    open.set(key, batch);
    return batch;
  };

  return async (hunt, part, options, signal) => {
    const key = JSON.stringify([hunt, part === SLOW ? part : '']);
    const joined = open.get(key);
    const batch = joined === undefined || part in joined.asked ? start(key, hunt) : joined;
    Object.assign(batch.asked, { [part]: options });
    batch.waiting += 1;
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        // The request goes on as long as one of its parts is still wanted.
        batch.waiting -= 1;
        if (batch.waiting === 0) batch.abort.abort();
        reject(abortError());
      });
    });
    const answers = await Promise.race([batch.answer, stopped]);
    const answer = answers[part];
    if (answer === undefined) {
      throw new ApiError('unreadable', `The server left out the ${part} of the hunt.`);
    }
    return answer;
  };
};
