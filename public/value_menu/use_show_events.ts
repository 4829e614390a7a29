import type { FilterValue } from '../../common/filters';
import { anyFieldIs } from '../../common/values';
import { askingOnly, useHunt } from '../hunt';

/** Shows exactly the events that were counted for a value: of that type, with it in these fields. */
export const useShowEvents = (value: FilterValue) => {
  const { update } = useHunt();
  return (fields: readonly string[], eventType?: string): void =>
    update((now) =>
      askingOnly(now, [anyFieldIs(fields, value)], eventType === undefined ? 'all' : [eventType]),
    );
};
