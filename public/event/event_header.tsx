import React from 'react';
import { EuiText } from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { sensorOf, sentenceOf, timeOf, typeOf } from '../../common/events';
import { useDates } from '../services';
import { EventTypeName, FlyoutTitle } from '../widgets';
import { NeighbourButtons } from './neighbour_buttons';
import type { Neighbours } from './use_neighbours';

const Facts = ({ row: { event } }: { row: EventRow }) => {
  const dates = useDates();
  const time = timeOf(event);
  const sensor = sensorOf(event);
  return (
    <>
      <EventTypeName type={typeOf(event)} />
      <span className="shNumber" title={`${dates.inFull(time)}\n${time ?? ''}`}>
        {dates.format(time)}
      </span>
      {sensor === undefined ? null : <span>sensor {sensor.name}</span>}
    </>
  );
};

interface EventHeaderProps {
  /** Undefined until it is loaded. */
  row: EventRow | undefined;
  neighbours: Neighbours;
}

/** What happened in one sentence, when and where, and the way to the events beside it. */
export const EventHeader = ({ row, neighbours }: EventHeaderProps) => {
  const sentence = row === undefined ? 'Event' : sentenceOf(row.event);
  return (
    <>
      <FlyoutTitle>
        <span className="shTitle" title={sentence}>
          {sentence}
        </span>
      </FlyoutTitle>
      <EuiText size="xs" color="subdued">
        <span
          style={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: '0 12px',
            minHeight: 24,
          }}
        >
          {row === undefined ? null : <Facts row={row} />}
          <NeighbourButtons neighbours={neighbours} />
        </span>
      </EuiText>
    </>
  );
};
