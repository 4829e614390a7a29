import React, { useMemo, useState } from 'react';
import {
  EuiButtonEmpty,
  EuiSuperDatePicker,
  EuiText,
  type OnRefreshChangeProps,
} from '@elastic/eui';
import { DEFAULT_TIME, fromFirstPage, useHunt, useRefresh, type TimeChoice } from '../hunt';
import { useDates, useServices } from '../services';

interface QuickRange {
  from: string;
  to: string;
  display: string;
}

/** Kibana's defaults, for a home that does not declare the setting. */
const QUICK_RANGES: QuickRange[] = [
  { from: 'now/d', to: 'now/d', display: 'Today' },
  { from: 'now-1h', to: 'now', display: 'Last 1 hour' },
  { from: 'now-24h', to: 'now', display: 'Last 24 hours' },
  { from: 'now-48h', to: 'now', display: 'Last 48 hours' },
  { from: 'now-7d', to: 'now', display: 'Last 7 days' },
  { from: 'now-30d', to: 'now', display: 'Last 30 days' },
  { from: 'now-1y', to: 'now', display: 'Last 1 year' },
];

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
  const { client } = useServices().core.settings;
  const refresh = useRefresh();
  const [auto, setAuto] = useState({ isPaused: true, refreshInterval: 60_000 });
  const ranges = useMemo(
    () =>
      client
        .get<QuickRange[]>('timepicker:quickRanges', QUICK_RANGES)
        .map(({ from, to, display }) => ({ start: from, end: to, label: display })),
    [client],
  );
  const isAll = state.time === 'all';
  const { from, to } = state.time === 'all' ? DEFAULT_TIME : state.time;
  const setTime = (time: TimeChoice) => update((now) => fromFirstPage({ ...now, time }));
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 4, minWidth: 0 }}>
      <EuiButtonEmpty
        size="s"
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
        showUpdateButton="iconOnly"
        onTimeChange={({ start, end, isInvalid }) => {
          if (!isInvalid) setTime({ from: start, to: end });
        }}
        isPaused={auto.isPaused}
        refreshInterval={auto.refreshInterval}
        onRefresh={refresh}
        onRefreshChange={({ isPaused, refreshInterval }: OnRefreshChangeProps) =>
          setAuto({ isPaused, refreshInterval })
        }
        data-test-subj="timePicker"
      />
    </div>
  );
};
