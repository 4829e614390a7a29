import React, { Component, type ReactNode } from 'react';
import { EuiButton, EuiCodeBlock, EuiEmptyPrompt } from '@elastic/eui';

/** Shows what went wrong in place of a part of the page that cannot be drawn. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error): void {
    console.error(error);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <EuiEmptyPrompt
        color="danger"
        iconType="error"
        data-test-subj="errorBoundary"
        title={<h2>This part of the page cannot be shown</h2>}
        body={
          <EuiCodeBlock
            isCopyable
            overflowHeight={200}
            fontSize="s"
            language="text"
            style={{ textAlign: 'start' }}
          >
            {error.message}
          </EuiCodeBlock>
        }
        actions={<EuiButton onClick={() => window.location.reload()}>Reload the page</EuiButton>}
      />
    );
  }
}
