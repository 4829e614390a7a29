import { useMemo } from 'react';
import type { SignatureRow } from '../../common/api';
import { signatureFilter } from '../../common/signatures';
import { addFilter, ensureTypes, ALERT, fromFirstPage, useHunt, type Tab } from '../hunt';

/** What can be done with a signature of the list. */
export interface SignatureActions {
  toEvents: (row: SignatureRow) => void;
  toHosts: (row: SignatureRow) => void;
  filterFor: (row: SignatureRow) => void;
  filterOut: (row: SignatureRow) => void;
}

export const useSignatureActions = (): SignatureActions => {
  const { update, setFilters } = useHunt();
  return useMemo(() => {
    const to = (tab: Tab) => (row: SignatureRow) =>
      update((now) =>
        fromFirstPage({
          ...now,
          tab,
          types: ensureTypes(now.types, [ALERT]),
          filters: addFilter(now.filters, signatureFilter(row)),
        }),
      );
    return {
      toEvents: to('events'),
      toHosts: to('hosts'),
      filterFor: (row) => setFilters((filters) => addFilter(filters, signatureFilter(row))),
      filterOut: (row) =>
        setFilters((filters) => addFilter(filters, { ...signatureFilter(row), negated: true })),
    };
  }, [update, setFilters]);
};
