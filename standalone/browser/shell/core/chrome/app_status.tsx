import React from 'react';
import { EuiButton, EuiCodeBlock, EuiEmptyPrompt, EuiLoadingSpinner } from '@elastic/eui';
import type { AppState } from '../application';

/** What stands in the place of the app while it loads, or when there is none to show. */
export const AppStatus = ({ state, homeUrl }: { state: AppState; homeUrl: string | undefined }) => {
  if (state.kind === 'mounted') return null;
  if (state.kind === 'loading') {
    return <EuiEmptyPrompt icon={<EuiLoadingSpinner size="xl" aria-label="Loading the app" />} />;
  }
  if (state.kind === 'not_found') {
    return (
      <EuiEmptyPrompt
        iconType="warning"
        data-test-subj="appNotFound"
        title={<h1>There is no app at this address</h1>}
        body={<p>The address may be misspelt, or you may lack the right to see the app.</p>}
        actions={homeUrl ? <EuiButton href={homeUrl}>Go to the first app</EuiButton> : undefined}
      />
    );
  }
  return (
    <EuiEmptyPrompt
      color="danger"
      iconType="error"
      data-test-subj="appFailed"
      title={<h1>The app did not start</h1>}
      body={
        <EuiCodeBlock isCopyable fontSize="s" language="text" style={{ textAlign: 'start' }}>
          {state.error.message}
        </EuiCodeBlock>
      }
      actions={<EuiButton onClick={() => window.location.reload()}>Reload the page</EuiButton>}
    />
  );
};
