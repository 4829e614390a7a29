import React from 'react';
import { EuiButtonEmpty } from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { sentenceOf, timeOf } from '../../common/events';
import { endsOf, type End } from '../../common/hosts';
import { TRAIL_LIMITS, type EventStep } from '../../common/trails';
import { useTrail } from './trail_provider';

const endText = (end: End | undefined): string =>
  end === undefined
    ? 'unknown'
    : end.port === undefined
      ? end.ip
      : end.ip.includes(':')
        ? `[${end.ip}]:${end.port}`
        : `${end.ip}:${end.port}`;

const AROUND = 300_000;

/** The address at which the event is seen again, amid what happened five minutes before and after. */
const searchOf = ({ index, id, event }: EventRow): string => {
  // Suricata writes offsets without a colon.
  const at = Date.parse((timeOf(event) ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  const iso = (millis: number): string => new Date(millis).toISOString();
  const time: Record<string, string> = Number.isNaN(at)
    ? {}
    : { from: iso(at - AROUND), to: iso(at + AROUND) };
  return `?${new URLSearchParams({ ...time, types: 'all', event: `${index}/${id}` }).toString()}`;
};

const stepOf = (row: EventRow): EventStep => {
  const { index, id, event } = row;
  const { client, server } = endsOf(event);
  return {
    kind: 'event',
    at: new Date().toISOString(),
    index,
    id,
    time: (timeOf(event) ?? 'unknown').slice(0, 100),
    sentence: sentenceOf(event).slice(0, TRAIL_LIMITS.words),
    ends: `${endText(client)} to ${endText(server)}`.slice(0, 200),
    search: searchOf(row),
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
