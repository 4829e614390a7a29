import type { FilterNode } from '../../common/filters';
import { TAGS } from '../../common/hunts';
import type { HuntState, TypeChoice } from './hunt_state';
import { fromFirstPage } from './use_hunt';

/**
 * The events of the time range that some filters find, whatever else was asked: those that were
 * counted so. Other filters stay, switched off; free text has no such switch and goes, and Back
 * brings it back.
 */
export const askingOnly = (
  { query: _, ...state }: HuntState,
  filters: readonly FilterNode[],
  types: TypeChoice = 'all',
): HuntState =>
  fromFirstPage({
    ...state,
    types,
    tags: TAGS,
    suppressed: true,
    filters: [...state.filters.map((filter) => ({ ...filter, disabled: true })), ...filters],
    tab: 'events',
  });
