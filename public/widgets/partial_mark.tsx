import React from 'react';
import { EuiIconTip, EuiText } from '@elastic/eui';

/** A small mark beside numbers that lack a part of the data, with the reasons. */
export const PartialMark = ({ failures }: { failures: readonly string[] }) =>
  failures.length === 0 ? null : (
    <EuiText size="xs" color="warning" component="span" data-test-subj="partialMark">
      <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
        <EuiIconTip
          type="warning"
          color="warning"
          aria-label="Incomplete"
          content={
            <>
              <p>Numbers lack a part of the data:</p>
              <ul>
                {failures.slice(0, 10).map((failure) => (
                  <li key={failure}>{failure}</li>
                ))}
                {failures.length > 10 ? <li>and {failures.length - 10} more</li> : null}
              </ul>
            </>
          }
        />
        incomplete
      </span>
    </EuiText>
  );
