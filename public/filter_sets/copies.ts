import { z } from 'zod';
import { savedFilterSet } from '../../common/api';
import type { FilterSet } from '../../common/filter_sets';
import { toApiError } from '../api';

const MOST_LETTERS = 150;
const ENDING = ' (copy)';

/** The name of a copy, not longer than names are allowed to be. */
export const copyName = (name: string): string =>
  `${name.slice(0, MOST_LETTERS - ENDING.length)}${ENDING}`;

const attributes = z.object({ current: savedFilterSet });

/** The present state of a set that somebody else changed, where that is why a write was refused. */
export const stateInConflict = (error: unknown): FilterSet | undefined => {
  if (error === null) return undefined;
  const { kind, attributes: facts } = toApiError(error);
  return kind === 'conflict' ? attributes.safeParse(facts).data?.current : undefined;
};
