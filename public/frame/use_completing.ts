import { useEffect } from 'react';
import { useQueryClient, type Query } from '@tanstack/react-query';
import { z } from 'zod';
import { VIEW } from '../hunt';
import { IncompleteAnswers } from './incomplete_answers';

const answer = z.object({ failures: z.array(z.string()) });
const pages = z.object({ pages: z.array(answer) });

/** What the answer on the screen lacks. Of a list that was scrolled nothing is asked anew. */
const missingIn = (query: Query): string[] => {
  if (query.queryKey[0] !== VIEW || !query.isActive()) return [];
  const list = pages.safeParse(query.state.data).data?.pages;
  const only = list === undefined ? answer.safeParse(query.state.data).data : list[0];
  return list !== undefined && list.length > 1 ? [] : (only?.failures ?? []);
};

/** Asks again for what the answers on the screen lack, so that they become whole by themselves. */
export const useCompleting = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    const answers = new IncompleteAnswers();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let dueAt = Infinity;
    const missing = (): string[] => client.getQueryCache().getAll().flatMap(missingIn);
    const stop = (): void => {
      clearTimeout(timer);
      timer = undefined;
      dueAt = Infinity;
    };
    const plan = (): void => {
      const failures = missing();
      if (failures.length === 0) {
        stop();
        return;
      }
      const wait = answers.delay(failures) * 1_000;
      if (Date.now() + wait >= dueAt) return;
      stop();
      dueAt = Date.now() + wait;
      timer = setTimeout(ask, wait);
    };
    const ask = (): void => {
      stop();
      const failures = missing();
      if (document.hidden) {
        plan();
        return;
      }
      answers.askAgain(failures);
      client
        .refetchQueries({ predicate: (query) => missingIn(query).length > 0 })
        .catch(() => undefined)
        .finally(plan);
    };
    const unsubscribe = client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success') plan();
    });
    return () => {
      unsubscribe();
      stop();
    };
  }, [client]);
};
