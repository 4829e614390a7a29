import React, { type ReactNode } from 'react';
import { EuiProgress, EuiText } from '@elastic/eui';
import type { Range, Summary } from '../../common/api';
import { useIsAsking, useRange } from '../hunt';
import { counted, exactCount, PartialMark } from '../widgets';

interface CountLineProps {
  summary: Summary | undefined;
  isOld: boolean;
  failed: boolean;
  /** The question in words. */
  question: string;
  /** What can be done with the answer as a whole. */
  actions: ReactNode;
}

const about = (isExact: boolean): string => (isExact ? '' : 'about ');

/** "492 of 8,712,044 events · 7 hosts of 1,204": what is found, and of how much. */
export const countWords = (summary: Summary, range: Range | undefined): string => {
  // Suppressed events that are shown are none of the range's.
  const isWithin = range !== undefined && range.events >= summary.total;
  const events = isWithin
    ? `${exactCount(summary.total)} of ${counted(range.events, 'event')}`
    : counted(summary.total, 'event');
  const hosts = `${about(summary.hostsAreExact)}${counted(summary.hosts, 'host')}`;
  const isBehind = range !== undefined && range.hosts >= summary.hosts;
  const ofHosts = isBehind ? ` of ${about(range.hostsAreExact)}${exactCount(range.hosts)}` : '';
  return `${events} · ${hosts}${ofHosts}`;
};

/** How much the hunt finds, announced when it changes. */
export const CountLine = ({ summary, isOld, failed, question, actions }: CountLineProps) => {
  const asking = useIsAsking();
  const { data: range } = useRange(summary !== undefined && !isOld);
  return (
    <div style={{ position: 'relative', minHeight: 28, display: 'flex', alignItems: 'center' }}>
      {asking ? (
        <EuiProgress size="xs" color="accent" position="absolute" style={{ bottom: 'auto' }} />
      ) : null}
      <EuiText size="s" style={{ minWidth: 0, flex: 1 }}>
        <span style={{ display: 'flex', gap: 12, alignItems: 'baseline' }}>
          <strong
            style={{ flex: 'none', opacity: isOld ? 0.6 : 1 }}
            aria-live="polite"
            className="shNumber"
            data-test-subj="countLine"
          >
            {summary === undefined
              ? failed
                ? 'Not counted'
                : 'Counting …'
              : countWords(summary, range)}
          </strong>
          <PartialMark failures={[...(summary?.failures ?? []), ...(range?.failures ?? [])]} />
          <span className="shLine shMuted" title={question} data-test-subj="question">
            {question}
          </span>
        </span>
      </EuiText>
      <span style={{ display: 'flex', flex: 'none' }}>{actions}</span>
    </div>
  );
};
