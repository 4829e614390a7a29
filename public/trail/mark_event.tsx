import React from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { endsOf, type End } from '../../common/hosts';
import { TRAIL_LIMITS, type EventStep } from '../../common/trails';
import { sentenceOf, timeOf } from '../event_facts';
import { useTrail } from './trail_provider';

const endText = (end: End | undefined): string =>
  end === undefined
    ? 'unknown'
    : end.port === undefined
      ? end.ip
      : end.ip.includes(':')
        ? `[${end.ip}]:${end.port}`
        : `${end.ip}:${end.port}`;

const stepOf = ({ index, id, event }: EventRow): EventStep => {
  const { client, server } = endsOf(event);
  return {
    kind: 'event',
    at: new Date().toISOString(),
    index,
    id,
    time: (timeOf(event) ?? 'unknown').slice(0, 100),
    sentence: sentenceOf(event).slice(0, TRAIL_LIMITS.words),
    ends: `${endText(client)} to ${endText(server)}`.slice(0, 200),
    search: `?${new URLSearchParams({ all: '1', types: 'all', event: `${index}/${id}` }).toString()}`,
  };
};

/** Marks an event as evidence of the trail, or takes the mark away. */
export const MarkEvent = ({ row }: { row: EventRow }) => {
  const { isMarked, mark } = useTrail();
  const marked = isMarked(row);
  return (
    <EuiButtonEmpty
      size="xs"
      flush="left"
      color={marked ? 'primary' : 'text'}
      iconType={marked ? 'check' : 'flag'}
      aria-pressed={marked}
      onClick={() => mark(stepOf(row))}
      data-test-subj="markEvent"
    >
      {marked ? 'Marked as evidence' : 'Mark as evidence'}
    </EuiButtonEmpty>
  );
};
