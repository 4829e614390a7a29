import React from 'react';
import { useEuiTheme } from '@elastic/eui';
import type { GuidedCount } from '../../common/api';
import { counted, DASH, shortCount } from '../widgets';
import type { CountState } from './use_counts';

/** Widths of the columns of numbers, for the rows and the line above them. */
export const EVENTS_WIDTH = 68;
export const HOSTS_WIDTH = 88;

interface RowNumbersProps {
  count: GuidedCount | undefined;
  state: CountState;
  /** These indices lack what the filter asks. */
  isWithoutData: boolean;
}

/** The place of a number that is not there yet. */
const Place = ({ width }: { width: number }) => {
  const { euiTheme } = useEuiTheme();
  return (
    <span
      style={{
        display: 'inline-block',
        width,
        height: 8,
        borderRadius: 2,
        background: euiTheme.colors.backgroundBaseDisabled,
      }}
    />
  );
};

const about = ({ hostsIsExact }: GuidedCount): string => (hostsIsExact ? '' : 'about ');

const inWords = ({ count, state, isWithoutData }: RowNumbersProps): string =>
  count === undefined
    ? state === 'counting'
      ? 'Being counted'
      : 'Not counted'
    : count.events === 0
      ? isWithoutData
        ? 'No data for it in these indices'
        : 'No events'
      : `${counted(count.events, 'event')}, ${about(count)}${counted(count.hosts, 'host')}`;

const shown = (
  count: GuidedCount | undefined,
  state: CountState,
  place: number,
  text: (count: GuidedCount) => string,
): React.ReactNode =>
  count === undefined ? (
    state === 'counting' ? (
      <Place width={place} />
    ) : null
  ) : count.events === 0 ? (
    DASH
  ) : (
    text(count)
  );

/** Events and hosts that a guided filter finds in the hunt in force. */
export const RowNumbers = ({ count, state, isWithoutData }: RowNumbersProps) => {
  const isNothing = count?.events === 0;
  const words = inWords({ count, state, isWithoutData });
  return (
    <span
      className={`shNumber shSmall${isNothing ? ' shMuted' : ''}`}
      style={{
        display: 'flex',
        justifyContent: 'flex-end',
        lineHeight: '20px',
        whiteSpace: 'nowrap',
        textAlign: 'right',
        opacity: state === 'old' ? 0.5 : 1,
      }}
      title={words}
      role="img"
      aria-label={words}
      data-test-subj="guidedNumbers"
      data-state={state}
    >
      {isNothing && isWithoutData ? (
        'no data'
      ) : (
        <>
          <span style={{ width: EVENTS_WIDTH }} data-test-subj="guidedEvents">
            {shown(count, state, 36, ({ events }) => shortCount(events))}
          </span>
          <span style={{ width: HOSTS_WIDTH }} data-test-subj="guidedHosts">
            {shown(count, state, 20, (known) => `${about(known)}${shortCount(known.hosts)}`)}
          </span>
        </>
      )}
    </span>
  );
};
