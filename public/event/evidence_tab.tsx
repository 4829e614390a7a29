import React, { useMemo } from 'react';
import { EuiSkeletonText, EuiText, EuiTitle } from '@elastic/eui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Evidence } from '../../common/api';
import { counted, exactCount, PartialMark, Problem } from '../widgets';
import { EvidenceEntry } from './evidence_entry';
import { evidenceLine, type LineEntry } from './evidence_line';

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
      <Line line={line} label="Time line of the flow" />
      {data.elsewhere === undefined ? null : (
        <Elsewhere elsewhere={data.elsewhere} opened={opened} />
      )}
    </>
  );
};

/** The same connection under another flow id or on another sensor, as a line of its own. */
const Elsewhere = ({
  elsewhere: { events, total, joinedBy },
  opened,
}: {
  elsewhere: NonNullable<Evidence['elsewhere']>;
  opened: EvidenceTabProps['opened'];
}) => {
  const line = useMemo(() => evidenceLine({ elsewhere: events }, opened), [events, opened]);
  return (
    <section style={{ marginTop: 24 }} data-test-subj="elsewhere">
      <EuiTitle size="xxs">
        <h3>The same connection elsewhere</h3>
      </EuiTitle>
      <EuiText size="xs" color="subdued">
        <p>
          {line.length < total ? `${exactCount(line.length)} of ` : ''}
          {counted(total, 'event')}, oldest first. {joinedBy}
        </p>
      </EuiText>
      <Line line={line} label="Time line of the connection elsewhere" withSensor />
    </section>
  );
};

const Line = ({
  line,
  label,
  withSensor = false,
}: {
  line: readonly LineEntry[];
  label: string;
  withSensor?: boolean;
}) => (
  <ol style={{ marginTop: 8 }} aria-label={label}>
    {line.map((entry, index) => (
      <EvidenceEntry
        key={`${entry.row.index} ${entry.row.id}`}
        entry={entry}
        isFirst={index === 0}
        isLast={index === line.length - 1}
        withSensor={withSensor}
      />
    ))}
  </ol>
);
