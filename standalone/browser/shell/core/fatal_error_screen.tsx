import React from 'react';
import { EuiButton, EuiCodeBlock, EuiEmptyPrompt } from '@elastic/eui';

/** Takes the place of the whole page when a plugin did not load, or failed while starting. */
export const FatalErrorScreen = ({ error }: { error: Error }) => (
  <main style={{ paddingBlock: '10vh' }}>
    <EuiEmptyPrompt
      color="danger"
      iconType="error"
      data-test-subj="fatalErrorScreen"
      title={<h1>Something stopped this page</h1>}
      body={
        <>
          <p>
            Reload the page to try again. If it comes back, the details help whoever looks into it.
          </p>
          <EuiCodeBlock
            isCopyable
            overflowHeight={320}
            fontSize="s"
            language="text"
            style={{ textAlign: 'start' }}
          >
            {error.stack ?? error.message}
          </EuiCodeBlock>
        </>
      }
      actions={<EuiButton onClick={() => window.location.reload()}>Reload the page</EuiButton>}
    />
  </main>
);
