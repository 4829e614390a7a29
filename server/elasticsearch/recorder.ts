import type { ElasticsearchClient } from '@kbn/core/server';
import type { Search } from './msearch';

/** A search that was sent, with what Elasticsearch says of its work. */
export interface RecordedSearch {
  /** What for, in a word or two. */
  purpose: string;
  /** Empty where the body names a point in time. */
  indices: string[];
  request: Record<string, unknown>;
  /** Which request to Elasticsearch it travelled in, from 1, and how long that took to answer. */
  sentWith: number;
  roundTripMs: number;
  /** Milliseconds in Elasticsearch, and what of it; missing where the search was refused. */
  tookMs?: number;
  timedOut?: boolean;
  shards?: { total: number; successful: number; skipped: number; failed: number };
  /** Characters of the answer as JSON. */
  answerLength: number;
  /** Why there is no answer. */
  error?: string;
}

/** The parts of an answer, or of an error, that are told of a search. */
export interface AnswerFacts {
  took?: number;
  timed_out?: boolean;
  _shards?: { total: number; successful: number; skipped?: number; failed: number };
  error?: { type: string; reason?: string | null };
}

interface Recorder {
  requests: number;
  searches: RecordedSearch[];
}

const recorders = new WeakMap<ElasticsearchClient, Recorder>();

/** From now on the searches that are sent with this client are listed, in the order of their answers. */
export const recordSearches = (client: ElasticsearchClient): readonly RecordedSearch[] => {
  const recorder: Recorder = { requests: 0, searches: [] };
  recorders.set(client, recorder);
  return recorder.searches;
};

type TakeAnswers = (answers: readonly AnswerFacts[]) => void;

/** What takes the answers of a request that is sent now; undefined where nobody looks. */
export const recording = (
  client: ElasticsearchClient,
  searches: readonly Search[],
): TakeAnswers | undefined => {
  const recorder = recorders.get(client);
  if (recorder === undefined) return undefined;
  recorder.requests += 1;
  const sentWith = recorder.requests;
  const sentAt = performance.now();
  return (answers) => {
    const roundTripMs = Math.round(performance.now() - sentAt);
    answers.forEach((answer, at) => {
      const search = searches[at];
      if (search === undefined) return;
      const { took, timed_out: timedOut, _shards: shards, error } = answer;
      recorder.searches.push({
        purpose: search.purpose ?? 'search',
        indices: [...(search.indices ?? [])],
        request: { ...search.body },
        sentWith,
        roundTripMs,
        ...(took === undefined ? {} : { tookMs: took }),
        ...(timedOut === undefined ? {} : { timedOut }),
        ...(shards === undefined
          ? {}
          : {
              shards: {
                total: shards.total,
                successful: shards.successful,
                skipped: shards.skipped ?? 0,
                failed: shards.failed,
              },
            }),
        answerLength: JSON.stringify(answer).length,
        ...(error === undefined ? {} : { error: error.reason ?? error.type }),
      });
    });
  };
};
