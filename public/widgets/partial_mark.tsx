import React from 'react';
import { EuiIconTip, EuiText } from '@elastic/eui';
import { TipList } from './tip_list';

/** A small mark beside numbers that lack a part of the data, with the reasons. */
export const PartialMark = ({ failures }: { failures: readonly string[] }) =>
  failures.length === 0 ? null : (
    <EuiText size="xs" color="warning" component="span" data-test-subj="partialMark">
      <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
        <EuiIconTip
          type="warning"
          color="warning"
          aria-label="Incomplete"
          content={<TipList title="Numbers lack a part of the data:" items={failures} most={10} />}
        />
        incomplete
      </span>
    </EuiText>
  );
