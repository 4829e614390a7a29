import React, { useCallback, useMemo, useState } from 'react';
import {
  EuiButtonEmpty,
  EuiButtonIcon,
  EuiSuperDatePicker,
  EuiText,
  type OnRefreshChangeProps,
} from '@elastic/eui';
import { DEFAULT_TIME, fromFirstPage, useHunt, useRefresh, type TimeChoice } from '../hunt';
import { useShortcut } from '../keys';
import { useDates, useQuickRanges } from '../services';
import { useSeenRefresh } from './auto_refresh';
import { useRecentRanges } from './recent_ranges';

/** First and last event where the hunt has no time range. */
export interface Span {
  from: string | null;
  to: string | null;
}

const AllDataText = ({ span }: { span: Span | undefined }) => {
  const dates = useDates();
  const known = span?.from && span.to;
  return (
    <EuiText size="s" component="span" data-test-subj="allDataSpan">
      {known ? `All data: ${dates.format(span.from)} to ${dates.format(span.to)}` : 'All data'}
    </EuiText>
  );
};

/** The time range of the hunt, "All data" among the choices, and the refresh. */
export const TimePicker = ({ span, loading }: { span: Span | undefined; loading: boolean }) => {
  const { state, update } = useHunt();
  const { pattern } = useDates();
  const refresh = useRefresh();
  const refreshInTime = useSeenRefresh(refresh);
  useShortcut('refresh', refresh);
  const [recent, remember] = useRecentRanges();
  const [auto, setAuto] = useState({ isPaused: true, refreshInterval: 60_000 });
  const quick = useQuickRanges();
  const ranges = useMemo(
    () => quick.map(({ from, to, display }) => ({ start: from, end: to, label: display })),
    [quick],
  );
  const isAll = state.time === 'all';
  const { from, to } = state.time === 'all' ? DEFAULT_TIME : state.time;
  const setTime = useCallback(
    (time: TimeChoice) => update((now) => fromFirstPage({ ...now, time })),
    [update],
  );
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 4,
        flex: '1 1 440px',
      }}
    >
      <EuiButtonEmpty
        size="s"
        style={{ flex: 'none' }}
        color={isAll ? 'primary' : 'text'}
        iconType={isAll ? 'check' : undefined}
        aria-pressed={isAll}
        onClick={() => setTime(isAll ? DEFAULT_TIME : 'all')}
        data-test-subj="allData"
      >
        All data
      </EuiButtonEmpty>
      <EuiSuperDatePicker
        compressed
        width="auto"
        start={from}
        end={to}
        dateFormat={pattern}
        commonlyUsedRanges={ranges}
        isDisabled={isAll ? { display: <AllDataText span={span} /> } : false}
        isLoading={loading}
        // A disabled picker would disable its refresh too.
        showUpdateButton={isAll ? false : 'iconOnly'}
        onTimeChange={({ start, end, isInvalid }) => {
          if (isInvalid) return;
          remember({ start, end });
          setTime({ from: start, to: end });
        }}
        isPaused={auto.isPaused}
        refreshInterval={auto.refreshInterval}
        recentlyUsedRanges={recent}
        onRefresh={refreshInTime}
        onRefreshChange={({ isPaused, refreshInterval }: OnRefreshChangeProps) =>
          setAuto({ isPaused, refreshInterval })
        }
        data-test-subj="timePicker"
      />
      {isAll ? (
        <EuiButtonIcon
          display="base"
          size="s"
          iconType="refresh"
          aria-label="Refresh"
          isLoading={loading}
          onClick={refresh}
          data-test-subj="refreshAll"
        />
      ) : null}
    </div>
  );
};
