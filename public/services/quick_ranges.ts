import { useMemo } from 'react';
import { useServices } from './services';

/** A time range as Kibana's settings name it. */
export interface QuickRange {
  from: string;
  to: string;
  display: string;
}

/** Kibana's defaults and the hunt's own, for a home that does not declare the setting. */
const DEFAULTS: readonly QuickRange[] = [
  { from: 'now/d', to: 'now/d', display: 'Today' },
  { from: 'now-1h', to: 'now', display: 'Last 1 hour' },
  { from: 'now-24h', to: 'now', display: 'Last 24 hours' },
  { from: 'now-7d', to: 'now', display: 'Last 7 days' },
  { from: 'now-30d', to: 'now', display: 'Last 30 days' },
  { from: 'now-1y', to: 'now', display: 'Last 1 year' },
];

const USUAL: QuickRange = { from: 'now-48h', to: 'now', display: 'Last 48 hours' };

/** The quick ranges of Kibana's settings, the hunt's usual one among them. */
export const useQuickRanges = (): readonly QuickRange[] => {
  const { client } = useServices().core.settings;
  return useMemo(() => {
    const ranges = client.get<readonly QuickRange[]>('timepicker:quickRanges', DEFAULTS);
    const hasUsual = ranges.some(({ from, to }) => from === USUAL.from && to === USUAL.to);
    return hasUsual ? ranges : [...ranges, USUAL];
  }, [client]);
};
