import { useMemo } from 'react';
import type { HostRow } from '../../common/api';
import { guidedFilter } from '../../common/catalogue';
import { addFilter, askingOnly, ensureTypes, fromFirstPage, useHunt } from '../hunt';
import { hostField } from './network_filter';

/** Shows the events that a host served and that a guided filter finds. */
export type ShowEvidence = (ip: string, guided: string) => void;

export interface HostActions {
  openEvents: (host: Pick<HostRow, 'ip' | 'side'>) => void;
  openCard: (ip: string) => void;
  showEvidence: ShowEvidence;
}

export const useHostActions = (): HostActions => {
  const { update } = useHunt();
  return useMemo(
    () => ({
      openEvents: ({ ip, side }) =>
        update((now) =>
          fromFirstPage({
            ...now,
            tab: 'events',
            filters: addFilter(now.filters, { field: hostField(side), op: 'is', value: ip }),
          }),
        ),
      openCard: (ip) => update(({ opened: _, ...now }) => ({ ...now, host: ip })),
      // Roles are of the time range, whatever the hunt asks: so is their evidence.
      showEvidence: (ip, guided) =>
        update(({ host: _, ...now }) =>
          askingOnly(
            now,
            [{ guided }, { field: 'server.ip', op: 'is', value: ip }],
            ensureTypes([], guidedFilter(guided)?.eventTypes ?? []),
          ),
        ),
    }),
    [update],
  );
};
