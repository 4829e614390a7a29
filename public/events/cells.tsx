import React from 'react';
import { EuiBadge } from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { canonicalAddress } from '../../common/networks';
import { useDates } from '../services';
import { DASH, EventTypeName, Value } from '../widgets';
import {
  keyValues,
  sensorOf,
  sentenceOf,
  tagOf,
  textOf,
  timeOf,
  typeOf,
} from '../../common/events';

export const COLUMN_IDS = ['time', 'type', 'tag', 'summary', 'ends', 'keys', 'sensor'] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

interface CellProps {
  column: ColumnId;
  row: EventRow;
  open: (row: EventRow) => void;
}

const TAG_COLORS = { relevant: 'danger', informational: 'warning' } as const;

const Address = ({ event, side }: { event: EventRow['event']; side: 'src' | 'dest' }) => {
  const field = `${side}_ip`;
  const ip = textOf(event, field);
  const port = textOf(event, `${side}_port`);
  if (ip === undefined) return <>{DASH}</>;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Value field={field} value={ip} mono>
        {canonicalAddress(ip) ?? ip}
      </Value>
      {port === undefined ? null : (
        <>
          <span className="shMuted shMono">:</span>
          <Value field={`${side}_port`} value={port} mono />
        </>
      )}
    </span>
  );
};

const Time = ({ event }: { event: EventRow['event'] }) => {
  const dates = useDates();
  const time = timeOf(event);
  return (
    <span className="shNumber" title={`${dates.inFull(time)}\n${time ?? ''}`}>
      {dates.format(time)}
    </span>
  );
};

/** One cell of the events list. */
export const EventCell = ({ column, row, open }: CellProps) => {
  const { event } = row;
  const type = typeOf(event);
  switch (column) {
    case 'time':
      return <Time event={event} />;
    case 'type':
      return (
        <Value field="event_type" value={type}>
          <EventTypeName type={type} />
        </Value>
      );
    case 'tag': {
      const tag = tagOf(event);
      return tag === 'untagged' ? (
        <span className="shMuted">{tag}</span>
      ) : (
        <EuiBadge color={TAG_COLORS[tag]}>{tag}</EuiBadge>
      );
    }
    case 'summary': {
      const sentence = sentenceOf(event);
      return (
        <button
          type="button"
          className="shButton shValue"
          title={sentence}
          onClick={() => open(row)}
          data-test-subj="eventSummary"
        >
          {sentence}
        </button>
      );
    }
    case 'ends':
      return (
        <>
          <Address event={event} side="src" /> <span className="shMuted">→</span>{' '}
          <Address event={event} side="dest" />
        </>
      );
    case 'keys':
      return (
        <span style={{ display: 'flex', gap: 12, minWidth: 0 }}>
          {keyValues(type, event).map(({ field, value }) => (
            <Value key={field} field={field} value={value} most={60} />
          ))}
        </span>
      );
    case 'sensor': {
      const sensor = sensorOf(event);
      return sensor === undefined ? (
        <>{DASH}</>
      ) : (
        <Value field={sensor.field} value={sensor.name} />
      );
    }
  }
};
