import React, { useMemo } from 'react';
import { EuiCodeBlock, EuiSpacer, EuiText } from '@elastic/eui';
import type { EventRow } from '../../common/api';

/** The event as it is, in EVE paths. */
export const JsonTab = ({ row }: { row: EventRow }) => {
  const json = useMemo(() => JSON.stringify(row.event, null, 2), [row]);
  return (
    <>
      <EuiText size="xs" color="subdued">
        <p className="shMono" style={{ overflowWrap: 'anywhere' }}>
          {row.index} / {row.id}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <EuiCodeBlock
        language="json"
        fontSize="s"
        paddingSize="s"
        isCopyable
        isVirtualized
        overflowHeight={600}
        data-test-subj="eventJson"
      >
        {json}
      </EuiCodeBlock>
    </>
  );
};
