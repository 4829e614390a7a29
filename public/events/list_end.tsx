import React from 'react';
import { EuiButtonEmpty, EuiText } from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { timeOf } from '../../common/events';
import { parseDate } from '../../common/filters';
import { useHunt } from '../hunt';
import { useDates } from '../services';
import { counted, exactCount } from '../widgets';

interface ListEndProps {
  last: EventRow | undefined;
  loaded: number;
  total: number;
}

/** Wide enough for clocks that are wrong. */
const ALL_TIME = { from: '1900-01-01T00:00:00.000Z', to: '2999-12-31T23:59:59.999Z' };

/** Where a list is as long as it gets: how to see what comes after it. */
export const ListEnd = ({ last, loaded, total }: ListEndProps) => {
  const { state, update } = useHunt();
  const dates = useDates();
  const time = last === undefined ? undefined : timeOf(last.event);
  const millis = time === undefined ? undefined : parseDate(time, 0);
  const goOn = () => {
    if (millis === undefined) return;
    // Both ends of a range belong to it: events of the same moment are shown again, none is lost.
    const at = new Date(millis).toISOString();
    update((now) => {
      const range = now.time === 'all' ? ALL_TIME : now.time;
      return {
        ...now,
        time: now.eventOrder === 'desc' ? { ...range, to: at } : { ...range, from: at },
      };
    });
  };
  return (
    <EuiText size="xs" color="subdued" data-test-subj="listEnd">
      <span style={{ display: 'flex', alignItems: 'center', gap: 8, minHeight: 32 }}>
        <span>
          The list holds {exactCount(loaded)} of {counted(total, 'event')}. Narrow the hunt, export
          all of them, or
        </span>
        {millis === undefined ? null : (
          <EuiButtonEmpty size="xs" flush="left" onClick={goOn} data-test-subj="goOnFromHere">
            go on {state.eventOrder === 'desc' ? 'back' : 'forward'} from {dates.format(time)}
          </EuiButtonEmpty>
        )}
      </span>
    </EuiText>
  );
};
