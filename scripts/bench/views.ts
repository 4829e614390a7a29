import { PANELS } from '../../common/dashboards';

/** What is timed: the requests that the screens make, by name. */
interface Timed {
  name: string;
  /** Below /api/suricata_hunt; the view of a screen when left out. */
  path?: string;
  body: Record<string, unknown>;
}

const range = { from: 'now-48h', to: 'now' };
const alerts = { timeRange: range, eventTypes: ['alert'] };
const proxies = { ...alerts, guidedFilters: ['roles-http-proxies'] };
const all = { timeRange: range };

const block = (group: string) => ({
  block: group,
  panels: PANELS.filter((panel) => panel.group === group).map(({ id }) => id),
});
const firstPanels = [block('basics')];
/** Above 70 panels that alerts fill. */
const alertPanels = ['basics', 'ends', 'attack', 'http', 'tls', 'dns', 'files'].map(block);

export const VIEWS: readonly Timed[] = [
  { name: 'alerts: first screen', body: { hunt: alerts, summary: true, hosts: {} } },
  { name: 'alerts: events', body: { hunt: alerts, events: {} } },
  { name: 'alerts: first panels', body: { hunt: alerts, panels: firstPanels } },
  { name: 'alerts: over 70 panels', body: { hunt: alerts, panels: alertPanels } },
  { name: 'all events: first panels', body: { hunt: all, panels: firstPanels } },
  { name: 'all events: over 70 panels', body: { hunt: all, panels: alertPanels } },
  { name: 'proxies: summary and hosts', body: { hunt: proxies, summary: true, hosts: {} } },
  { name: 'proxies: summary alone', body: { hunt: proxies, summary: true } },
  { name: 'catalogue counted over alerts', path: 'guided_filters/_counts', body: alerts },
  { name: 'catalogue counted over all events', path: 'guided_filters/_counts', body: all },
  { name: 'all events: first screen', body: { hunt: all, summary: true, hosts: {} } },
  { name: 'all events: summary alone', body: { hunt: all, summary: true } },
  { name: 'all events: events', body: { hunt: all, events: {} } },
];
