import React from 'react';
import { EuiProgress, EuiText } from '@elastic/eui';
import type { Summary } from '../../common/api';
import { useIsAsking } from '../hunt';
import { counted, PartialMark } from '../widgets';

interface CountLineProps {
  summary: Summary | undefined;
  isOld: boolean;
  failed: boolean;
}

const words = (summary: Summary): string =>
  `${counted(summary.total, 'event')} · ${summary.hostsAreExact ? '' : 'about '}${counted(summary.hosts, 'host')}`;

/** How much the hunt finds, announced when it changes. */
export const CountLine = ({ summary, isOld, failed }: CountLineProps) => {
  const asking = useIsAsking();
  return (
    <div style={{ position: 'relative', minHeight: 24, display: 'flex', alignItems: 'center' }}>
      {asking ? (
        <EuiProgress size="xs" color="accent" position="absolute" style={{ bottom: 'auto' }} />
      ) : null}
      <EuiText size="s">
        <span style={{ display: 'inline-flex', gap: 12, opacity: isOld ? 0.6 : 1 }}>
          <strong aria-live="polite" className="shNumber" data-test-subj="countLine">
            {summary === undefined ? (failed ? 'Not counted' : 'Counting …') : words(summary)}
          </strong>
          <PartialMark failures={summary?.failures ?? []} />
        </span>
      </EuiText>
    </div>
  );
};
