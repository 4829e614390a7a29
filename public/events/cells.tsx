import React, { memo, type ReactNode } from 'react';
import { EuiBadge } from '@elastic/eui';
import type { EventRow } from '../../common/api';
import {
  cellTexts,
  keyValues,
  sentenceOf,
  tagOf,
  timeOf,
  typeOf,
  type CellTexts,
} from '../../common/events';
import { useDates } from '../services';
import { DASH, EventTypeName, exactCount, Severity, Value } from '../widgets';
import { EndsCell } from './ends_cell';
import { holdsAmounts } from './grid_columns';

interface CellProps {
  column: string;
  row: EventRow;
  /** Rows have two lines. */
  roomy: boolean;
  open: (row: EventRow) => void;
}

const TAG_COLORS = { relevant: 'danger', informational: 'warning' } as const;

/** Values that are compared letter by letter. */
const isCode = (field: string): boolean =>
  /(_ip$|\.ip$|\bja[34]|hash|sha|md5|fingerprint|serial|community_id|mac$|_id$)/.test(field);

/** As many values as a line may hold; the tooltip and the event itself have the rest. */
const MOST_VALUES = 3;

const Time = ({ event }: { event: EventRow['event'] }) => {
  const dates = useDates();
  const time = timeOf(event);
  return (
    <span
      className="shNumber"
      // Put together when it is looked at: it is long, and few of the rows that pass are.
      onMouseEnter={({ currentTarget }) => {
        currentTarget.title = `${dates.inFull(time)}\n${time ?? ''}`;
      }}
    >
      {dates.format(time)}
    </span>
  );
};

/** What stands for a text where it is not shown as it is. */
const shownText = (column: string, text: string): ReactNode => {
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return undefined;
  if (column === 'alert.severity') return <Severity severity={number} />;
  return holdsAmounts(column) ? <span className="shNumber">{exactCount(number)}</span> : undefined;
};

const Texts = ({ column, cell: { field, texts } }: { column: string; cell: CellTexts }) => {
  if (texts.length === 0) return <span className="shMuted">{DASH}</span>;
  if (field === undefined) return <span title={texts.join('\n')}>{texts.join(' · ')}</span>;
  return (
    <span style={{ display: 'inline-flex', gap: 8, minWidth: 0, maxWidth: '100%' }}>
      {texts.slice(0, MOST_VALUES).map((text, index) => (
        <Value key={index} field={field} value={text} mono={isCode(field)} most={120}>
          {shownText(column, text)}
        </Value>
      ))}
      {texts.length > MOST_VALUES ? (
        <span className="shMuted" title={texts.join('\n')}>
          +{texts.length - MOST_VALUES}
        </span>
      ) : null}
    </span>
  );
};

/** One cell of the events list. It is drawn once: more rows come while one scrolls. */
export const EventCell = memo(({ column, row, roomy, open }: CellProps) => {
  const { event } = row;
  switch (column) {
    case 'time':
      return <Time event={event} />;
    case 'type':
      return (
        <Value field="event_type" value={typeOf(event)}>
          <EventTypeName type={typeOf(event)} />
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
          className={`shButton ${roomy ? 'shTwoLines' : 'shValue'}`}
          title={sentence}
          onClick={() => open(row)}
          data-test-subj="eventSummary"
        >
          {sentence}
        </button>
      );
    }
    case 'ends':
      return <EndsCell event={event} roomy={roomy} />;
    case 'keys':
      return (
        <span style={{ display: 'flex', gap: 12, minWidth: 0 }}>
          {keyValues(typeOf(event), event).map(({ field, value }) => (
            <Value key={field} field={field} value={value} most={60} />
          ))}
        </span>
      );
    default:
      return <Texts column={column} cell={cellTexts(row, column)} />;
  }
});
EventCell.displayName = 'EventCell';
