import React from 'react';
import { EuiButton, EuiEmptyPrompt, EuiLoadingLogo } from '@elastic/eui';
import { toApiError } from '../api';

interface GateProps {
  error: Error | null;
  retry: () => void;
  startNew: () => void;
}

/** Shown while a short link is followed, and where it leads nowhere. */
export const LinkGate = ({ error, retry, startNew }: GateProps) => {
  if (error === null) {
    return (
      <EuiEmptyPrompt
        icon={<EuiLoadingLogo logo="logoSecurity" />}
        title={<h1>Opening the link</h1>}
      />
    );
  }
  const { kind, message } = toApiError(error);
  const isGone = kind === 'notFound';
  return (
    <EuiEmptyPrompt
      color="warning"
      iconType="warning"
      title={<h1>{isGone ? 'This link leads nowhere' : 'The link could not be opened'}</h1>}
      body={<p>{message}</p>}
      actions={[
        ...(isGone
          ? []
          : [
              <EuiButton key="retry" onClick={retry} data-test-subj="linkRetry">
                Try again
              </EuiButton>,
            ]),
        <EuiButton key="new" onClick={startNew} data-test-subj="linkStartNew">
          Begin a new hunt
        </EuiButton>,
      ]}
      data-test-subj="linkProblem"
    />
  );
};
