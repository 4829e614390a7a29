import React from 'react';
import { EuiButton, EuiCallOut, EuiSpacer } from '@elastic/eui';
import { toApiError } from '../api';

interface ProblemProps {
  /** What failed, in words: "The hosts could not be loaded". */
  title: string;
  error: unknown;
  onRetry?: () => void;
}

/** An error where the answer would be: what failed, why, what to do. */
export const Problem = ({ title, error, onRetry }: ProblemProps) => {
  const { message, kind } = toApiError(error);
  const canRetry = onRetry !== undefined && kind !== 'invalid' && kind !== 'forbidden';
  return (
    <EuiCallOut
      role="alert"
      size="s"
      color={kind === 'invalid' ? 'warning' : 'danger'}
      iconType="warning"
      title={title}
      data-test-subj="problem"
    >
      <p style={{ overflowWrap: 'anywhere' }}>{message}</p>
      {canRetry ? (
        <>
          <EuiSpacer size="s" />
          <EuiButton size="s" color="danger" onClick={onRetry} data-test-subj="problemRetry">
            Try again
          </EuiButton>
        </>
      ) : null}
    </EuiCallOut>
  );
};
