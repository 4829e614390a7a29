import React, { useMemo } from 'react';
import { EuiSkeletonText, EuiText, useEuiTheme, useGeneratedHtmlId } from '@elastic/eui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Evidence } from '../../common/api';
import { sentenceOf } from '../../common/events';
import { useHunt } from '../hunt';
import { useDates } from '../services';
import { counted, Dot, exactCount, PartialMark, Problem, useTypeColor } from '../widgets';
import { evidenceLine, gapHeight, gapWords, type LineEntry } from './evidence_line';

interface EvidenceTabProps {
  query: UseQueryResult<Evidence>;
  opened: { index: string; id: string };
}

/** Everything of the flow on one time line. */
export const EvidenceTab = ({ query, opened }: EvidenceTabProps) => {
  const { data, error } = query;
  const line = useMemo(
    () => (data === undefined ? [] : evidenceLine(data.evidence, opened)),
    [data, opened],
  );
  if (error !== null) {
    return (
      <Problem
        title="The evidence could not be loaded"
        error={error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (data === undefined) return <EuiSkeletonText lines={6} contentAriaLabel="Evidence" />;
  const cut = line.length < data.total ? `${exactCount(line.length)} of ` : '';
  return (
    <>
      <EuiText size="xs" color="subdued">
        <p data-test-subj="evidenceCaption">
          {cut}
          {counted(data.total, 'event')}, oldest first. {data.joinedBy}{' '}
          <PartialMark failures={data.failures} />
        </p>
      </EuiText>
      <ol style={{ marginTop: 8 }} aria-label="Time line of the flow">
        {line.map((entry, index) => (
          <Entry
            key={`${entry.row.index} ${entry.row.id}`}
            entry={entry}
            isFirst={index === 0}
            isLast={index === line.length - 1}
          />
        ))}
      </ol>
    </>
  );
};

const Entry = ({
  entry,
  isFirst,
  isLast,
}: {
  entry: LineEntry;
  isFirst: boolean;
  isLast: boolean;
}) => {
  const { update } = useHunt();
  const { euiTheme } = useEuiTheme();
  const colorOf = useTypeColor();
  const dates = useDates();
  const { row, type, time, gap, isOpened } = entry;
  const rule = `1px solid ${euiTheme.colors.borderBasePlain}`;
  const words = gapWords(gap);
  const sentence = sentenceOf(row.event);
  const textId = useGeneratedHtmlId();
  return (
    <li>
      {words === undefined ? null : (
        <div
          style={{
            marginLeft: 11,
            borderLeft: `1px dashed ${euiTheme.colors.borderBasePlain}`,
            height: gapHeight(gap),
            paddingLeft: 20,
            display: 'flex',
            alignItems: 'center',
          }}
        >
          <EuiText size="xs" color="subdued">
            {words}
          </EuiText>
        </div>
      )}
      <button
        type="button"
        className="shButton shRow"
        style={{
          display: 'flex',
          width: '100%',
          gap: 8,
          background: isOpened ? euiTheme.colors.backgroundLightPrimary : undefined,
        }}
        aria-labelledby={textId}
        aria-current={isOpened ? 'true' : undefined}
        onClick={() => update((now) => ({ ...now, opened: { index: row.index, id: row.id } }))}
        data-test-subj="evidenceEntry"
      >
        <span
          style={{
            flex: 'none',
            width: 23,
            position: 'relative',
            display: 'flex',
            justifyContent: 'center',
            paddingTop: 9,
          }}
        >
          <span
            aria-hidden
            style={{
              position: 'absolute',
              left: 11,
              top: isFirst ? 12 : 0,
              bottom: isLast ? 'auto' : 0,
              height: isLast ? 12 : undefined,
              borderLeft: rule,
            }}
          />
          <span style={{ position: 'relative', lineHeight: 0 }}>
            <Dot color={colorOf(type)} />
          </span>
        </span>
        <span id={textId} style={{ minWidth: 0, padding: '4px 0' }}>
          <EuiText size="xs" color="subdued" component="span">
            <span className="shNumber" title={dates.inFull(time)}>
              {type} · {dates.format(time)}
              {isOpened ? ' · opened' : ''}
            </span>
          </EuiText>
          <EuiText size="s" component="span">
            <span style={{ display: 'block', overflowWrap: 'anywhere' }}>{sentence}</span>
          </EuiText>
        </span>
      </button>
    </li>
  );
};
