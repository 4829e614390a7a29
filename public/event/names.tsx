import React from 'react';
import { useQuery } from '@tanstack/react-query';
import { addressNames, type SeenName } from '../../common/api';
import { ASKED_NAMES, NAME_SOURCE_WORDS } from '../../common/hosts';
import { useDates, useServices } from '../services';
import { Value } from '../widgets';

/** The names that addresses had at a moment (ISO text); nothing is asked without one. */
export const useAddressNames = (addresses: readonly string[], at: string | undefined) => {
  const { callApi } = useServices();
  return useQuery({
    queryKey: ['names', addresses, at],
    queryFn: ({ signal }) =>
      callApi(addressNames, { body: { addresses: [...addresses], at: at ?? '' } }, { signal }),
    enabled: at !== undefined && addresses.length > 0,
    select: ({ names }) => names,
  });
};

const wordsOf = (by: SeenName['by']): string =>
  ASKED_NAMES.some(({ from }) => from === by)
    ? `asked for by ${NAME_SOURCE_WORDS[by]}`
    : NAME_SOURCE_WORDS[by];

/** Names of an address, each with who said it; the tooltip says when. */
export const Names = ({ names }: { names: readonly SeenName[] }) => {
  const dates = useDates();
  return (
    <>
      {names.map(({ name, field, by, at }) => (
        <span
          key={name}
          style={{ display: 'flex', gap: 6, minWidth: 0 }}
          title={`Last said before this event: ${dates.inFull(at)}`}
        >
          <Value field={field} value={name} most={60} />
          <span style={{ flex: 'none' }}>{wordsOf(by)}</span>
        </span>
      ))}
    </>
  );
};
