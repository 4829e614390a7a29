import { useCallback, useMemo } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { guidedCounts, type GuidedCount } from '../../common/api';
import type { FilterNote } from '../../common/filters';
import { useAskedHunt, useSummary } from '../hunt';
import { useServices } from '../services';
import type { CountOf } from './arrange';

/** Most ids that one request may name. */
const MOST_IDS = 1_000;

interface Counted {
  counts: Readonly<Record<string, GuidedCount>>;
  notes: Readonly<Record<string, readonly FilterNote[]>>;
  failures: readonly string[];
}

const NOTHING: Counted = { counts: {}, notes: {}, failures: [] };
const NO_NOTES: readonly FilterNote[] = [];

const together = (one: Counted, other: Counted): Counted => ({
  counts: { ...one.counts, ...other.counts },
  notes: { ...one.notes, ...other.notes },
  failures: [...new Set([...one.failures, ...other.failures])],
});

/** How a number stands: none yet, that of the hunt before, that of the hunt in force, or never. */
export type CountState = 'counting' | 'old' | 'current' | 'none';

export interface GuidedNumbers {
  of: CountOf;
  /** The last counts of all filters: order and selection hang on them, so that rows do not jump. */
  settledOf: CountOf;
  stateOf: (id: string) => CountState;
  /** What these indices cannot answer of a filter, and why. */
  notesOf: (id: string) => readonly FilterNote[];
  isCounting: boolean;
  /** Parts of the data that the numbers lack. */
  failures: readonly string[];
  error: unknown;
  retry: () => void;
}

/**
 * Counts guided filters within the hunt: those in sight first, then the rest. The hunt's own answer
 * goes before both, and a refresh of it counts anew. What is asked ends when the hunt changes or
 * nobody uses the numbers any more.
 */
export const useCounts = (
  all: readonly string[],
  inSight: () => readonly string[],
): GuidedNumbers => {
  const { callApi } = useServices();
  const hunt = useAskedHunt();
  const summary = useSummary();
  const { dataUpdatedAt, error: huntError } = summary;
  const isAnswered =
    summary.data !== undefined && !summary.isPlaceholderData && !summary.isFetching;
  const isReady = hunt !== undefined && isAnswered;

  const ask = async (ids: readonly string[], signal: AbortSignal): Promise<Counted> => {
    let found = NOTHING;
    for (let from = 0; from < ids.length; from += MOST_IDS) {
      const body = { ...hunt, ids: ids.slice(from, from + MOST_IDS) };
      found = together(found, await callApi(guidedCounts, { body }, { signal }));
    }
    return found;
  };

  const key = ['guidedCounts', hunt, dataUpdatedAt];
  const first = useQuery<Counted>({
    queryKey: [...key, 'inSight'],
    queryFn: ({ signal }) => ask(inSight(), signal),
    enabled: isReady,
  });
  const rest = useQuery<Counted>({
    queryKey: [...key, 'all', all.length],
    queryFn: async ({ signal }) => {
      const known = first.data ?? NOTHING;
      const missing = all.filter((id) => known.counts[id] === undefined);
      return together(known, await ask(missing, signal));
    },
    enabled: isReady && first.data !== undefined,
    placeholderData: keepPreviousData,
  });

  const isComplete = rest.data !== undefined && !rest.isPlaceholderData;
  const settled = rest.data ?? NOTHING;
  const fresh = isComplete ? settled : (first.data ?? NOTHING);
  const error = first.error ?? rest.error;
  const isCounting = !isComplete && error === null && huntError === null;
  const failed = first.error === null ? rest : first;
  const { refetch } = failed;
  const retry = useCallback(() => void refetch(), [refetch]);
  return useMemo(
    () => ({
      of: (id) => fresh.counts[id] ?? settled.counts[id],
      settledOf: (id) => settled.counts[id],
      stateOf: (id) =>
        fresh.counts[id] !== undefined
          ? 'current'
          : settled.counts[id] !== undefined
            ? 'old'
            : isCounting
              ? 'counting'
              : 'none',
      notesOf: (id) => fresh.notes[id] ?? NO_NOTES,
      isCounting,
      failures: fresh.failures,
      error,
      retry,
    }),
    [fresh, settled, isCounting, error, retry],
  );
};
