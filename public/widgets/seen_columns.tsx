import React from 'react';
import type { Dates } from '../services';
import { Sparkline } from './sparkline';
import type { Column } from './table';

/** A row that tells when its events were. */
interface Seen {
  firstSeen: string | null;
  lastSeen: string | null;
  bars: React.ComponentProps<typeof Sparkline>['bars'];
}

const time = (dates: Dates, iso: string | null) => (
  <span
    className="shNumber"
    title={`${dates.format(iso)}\n${dates.inFull(iso)}`}
    style={{ whiteSpace: 'nowrap' }}
  >
    {dates.ago(iso)}
  </span>
);

/** First seen, last seen and activity: how each list of what is behind events ends. */
export const seenColumns = <Row extends Seen>(
  hint: string,
  { dates, spark }: { dates: Dates; spark: React.ComponentProps<typeof Sparkline>['span'] },
): Column<Row, 'firstSeen' | 'lastSeen'>[] => [
  {
    id: 'firstSeen',
    name: 'First seen',
    hint,
    width: 112,
    sort: { field: 'firstSeen', first: 'desc' },
    render: ({ firstSeen }) => time(dates, firstSeen),
  },
  {
    id: 'lastSeen',
    name: 'Last seen',
    hint,
    width: 100,
    sort: { field: 'lastSeen', first: 'desc' },
    render: ({ lastSeen }) => time(dates, lastSeen),
  },
  {
    id: 'activity',
    name: 'Activity',
    width: 112,
    render: ({ bars }) => <Sparkline bars={bars} span={spark} format={dates.format} />,
  },
];
