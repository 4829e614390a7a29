import React from 'react';
import { EuiButton, EuiCallOut, EuiSpacer } from '@elastic/eui';
import { useHunt } from '../hunt';

/** Shown instead of an answer while a part of the address cannot be read. */
export const BrokenLink = () => {
  const { problems, dropUnreadable } = useHunt();
  return (
    <EuiCallOut
      role="alert"
      color="warning"
      iconType="warning"
      title={`This link's ${problems.map(({ part }) => part).join(', ')} could not be read`}
      data-test-subj="brokenLink"
    >
      <ul>
        {problems.map(({ part, reason }) => (
          <li key={part} style={{ overflowWrap: 'anywhere' }}>
            {part}: {reason}
          </li>
        ))}
      </ul>
      <p>
        Nothing was searched, as the answer could be wider than the link meant. Ask for the link
        again, or go on without the unreadable part.
      </p>
      <EuiSpacer size="s" />
      <EuiButton size="s" color="warning" onClick={dropUnreadable} data-test-subj="brokenLinkReset">
        Go on without it
      </EuiButton>
    </EuiCallOut>
  );
};
