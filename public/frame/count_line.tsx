import React from 'react';
import { EuiProgress, EuiText } from '@elastic/eui';
import type { Summary } from '../../common/api';
import { ExplainButton } from '../explain';
import { useFilterNames, useHunt, useIsAsking } from '../hunt';
import { useDates, useQuickRanges } from '../services';
import { counted, PartialMark } from '../widgets';
import { questionWords } from './question_words';

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
  const { state } = useHunt();
  const question = questionWords(state, useFilterNames(), useQuickRanges(), useDates().format);
  return (
    <div style={{ position: 'relative', minHeight: 24, display: 'flex', alignItems: 'center' }}>
      {asking ? (
        <EuiProgress size="xs" color="accent" position="absolute" style={{ bottom: 'auto' }} />
      ) : null}
      <EuiText size="s" style={{ minWidth: 0 }}>
        <span style={{ display: 'flex', gap: 12, alignItems: 'baseline' }}>
          <strong
            style={{ flex: 'none', opacity: isOld ? 0.6 : 1 }}
            aria-live="polite"
            className="shNumber"
            data-test-subj="countLine"
          >
            {summary === undefined ? (failed ? 'Not counted' : 'Counting …') : words(summary)}
          </strong>
          <PartialMark failures={summary?.failures ?? []} />
          <span className="shLine shMuted" title={question} data-test-subj="question">
            {question}
          </span>
        </span>
      </EuiText>
      <span style={{ flex: 'none', marginInlineStart: 'auto' }}>
        <ExplainButton />
      </span>
    </div>
  );
};
