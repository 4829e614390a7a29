import React from 'react';
import { EuiButtonEmpty, EuiIcon, EuiText } from '@elastic/eui';
import { toApiError } from '../api';
import { useDates } from '../services';
import type { Recovery } from './use_recovery';

interface LineProps extends Recovery {
  /** When the answer on the screen came, in milliseconds; 0 where there is none. */
  answeredAt: number;
}

/** What happened, what still stands on the screen, and when it is tried again: in place of the counts. */
export const RecoveryLine = ({ error, seconds, tryNow, answeredAt }: LineProps) => {
  const dates = useDates();
  const still =
    answeredAt === 0
      ? ''
      : ` What you see is the answer of ${dates.format(new Date(answeredAt).toISOString())}.`;
  return (
    <EuiText size="s" color="danger">
      <span
        style={{ display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'center' }}
        data-test-subj="recovery"
      >
        <EuiIcon type="warning" aria-hidden />
        {/* The countdown is not read out each second. */}
        <span role="status">
          {toApiError(error).message}
          {still} Your hunt is kept.
        </span>
        <span className="shNumber">
          {seconds > 0 ? `Trying again in ${seconds} s` : 'Trying again …'}
        </span>
        <EuiButtonEmpty
          size="xs"
          color="danger"
          isDisabled={seconds === 0}
          onClick={tryNow}
          data-test-subj="recoveryNow"
        >
          Try now
        </EuiButtonEmpty>
      </span>
    </EuiText>
  );
};
