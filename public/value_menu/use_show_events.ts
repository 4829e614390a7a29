import type { FilterValue } from '../../common/filters';
import { TAGS } from '../../common/hunts';
import { anyFieldIs } from '../../common/values';
import { fromFirstPage, useHunt } from '../hunt';

/**
 * Shows exactly the events that were counted for a value: of that type, with it in these fields,
 * whatever else was asked. What was asked stays, switched off, and Back brings it back.
 */
export const useShowEvents = (value: FilterValue) => {
  const { update } = useHunt();
  return (fields: readonly string[], eventType?: string): void =>
    update((now) =>
      fromFirstPage({
        ...now,
        types: eventType === undefined ? 'all' : [eventType],
        tags: TAGS,
        suppressed: true,
        filters: [
          ...now.filters.map((filter) => ({ ...filter, disabled: true })),
          anyFieldIs(fields, value),
        ],
        tab: 'events',
      }),
    );
};
