import { useEffect } from 'react';
import type { Summary } from '../../common/api';
import { questionPlace, TRAIL_LIMITS, withQuestion } from '../../common/trails';
import { linkTo, LONGEST_ADDRESS, questionText, useHunt } from '../hunt';
import { useTrail } from './trail_provider';

/** Questions that are passed by within this time are steps on the way to one, and none of the trail. */
const LOOKED_AT = 1_500;

/**
 * Records the question in force once it has been answered and looked at.
 * @param words the question in words
 * @param summary the answer to it; undefined while there is none
 */
export const useRecordQuestion = (words: string, summary: Summary | undefined): void => {
  const { state, problems, keepLink } = useHunt();
  const { state: trail, change } = useTrail();
  const question = questionText(state);
  const isSettled = problems.length === 0 && state.types !== 'undecided';
  const isKnown = trail === undefined || questionPlace(trail.content, question) !== -1;
  useEffect(() => {
    if (!isSettled || isKnown || summary === undefined) return undefined;
    const { total, hosts, hostsAreExact, failures } = summary;
    const record = async (): Promise<void> => {
      // Beyond what the trail takes as it is, it keeps a short link.
      const search =
        question.length <= LONGEST_ADDRESS ? question : linkTo(await keepLink(question));
      change((now) =>
        withQuestion(now, {
          kind: 'question',
          at: new Date().toISOString(),
          words: words.slice(0, TRAIL_LIMITS.words),
          search,
          counts: {
            events: total,
            hosts,
            hostsAreExact,
            ...(failures.length > 0 ? { incomplete: true } : {}),
          },
        }),
      );
    };
    const timer = setTimeout(() => void record().catch(() => undefined), LOOKED_AT);
    return () => clearTimeout(timer);
  }, [isSettled, isKnown, question, words, summary, change, keepLink]);
};
