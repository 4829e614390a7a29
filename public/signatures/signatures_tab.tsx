import React from 'react';
import type { Signatures } from '../../common/api';
import { useHunt, useSignatures } from '../hunt';
import { Problem } from '../widgets';
import { NoSignatures } from './no_signatures';
import { SignaturesTable } from './signatures_table';

const isEmpty = ({ all }: Signatures): boolean => all === 0;

/** The signatures of the matching events. `empty` is shown where nothing matches at all. */
export const SignaturesTab = ({
  empty,
  total,
}: {
  empty: React.ReactNode;
  /** Events that match; undefined while it is not known. */
  total: number | undefined;
}) => {
  const { state } = useHunt();
  const { data, error, isPlaceholderData, refetch } = useSignatures();
  const retry = () => void refetch();
  if (error !== null && data === undefined) {
    return <Problem title="The signatures could not be loaded" error={error} onRetry={retry} />;
  }
  if (data !== undefined && isEmpty(data) && !isPlaceholderData && data.failures.length === 0) {
    return total === 0 ? empty : <NoSignatures withoutId={data.withoutId} />;
  }
  // Nothing found by the question before says nothing about this one.
  const shown = data !== undefined && isPlaceholderData && isEmpty(data) ? undefined : data;
  return (
    <SignaturesTable
      // Another order or page shows other rows: what was open is closed.
      key={JSON.stringify(state.signatures.sort)}
      signatures={shown}
      isOld={isPlaceholderData}
      error={error}
      retry={retry}
    />
  );
};
