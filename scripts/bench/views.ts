import { PANELS } from '../../common/dashboards';
import { events, panels, signatures, summary, summaryAndHosts, type Beside } from './beside';

/** What is timed: the requests that the screens make, by name. */
interface Timed {
  name: string;
  /** Below /api/suricata_hunt; the view of a screen when left out. */
  path?: string;
  body: Record<string, unknown>;
  /** The same asked of Elasticsearch by hand, as of now. */
  beside?: () => Beside;
}

export const RANGE = { from: 'now-48h', to: 'now' };
const alerts = { timeRange: RANGE, eventTypes: ['alert'] };
const proxies = { timeRange: RANGE, guidedFilters: ['roles-http-proxies'] };
const all = { timeRange: RANGE };
const scanners = { ...all, guidedFilters: ['rc-scanner-user-agents'] };

const block = (group: string) => ({
  block: group,
  panels: PANELS.filter((panel) => panel.group === group).map(({ id }) => id),
});
/** Above 70 panels that alerts fill. */
const MANY = ['basics', 'ends', 'attack', 'http', 'tls', 'dns', 'files'];
const firstPanels = ['basics'].map(block);
const manyPanels = MANY.map(block);
const rows = { facts: false };

export const VIEWS: readonly Timed[] = [
  {
    name: 'alerts: summary',
    body: { hunt: alerts, summary: true },
    beside: () => summary('alert'),
  },
  {
    name: 'alerts: summary and hosts',
    body: { hunt: alerts, summary: true, hosts: rows },
    beside: () => summaryAndHosts('alert'),
  },
  { name: 'alerts: events', body: { hunt: alerts, events: {} }, beside: () => events('alert') },
  {
    name: 'alerts: signatures',
    body: { hunt: alerts, signatures: {} },
    beside: () => signatures(),
  },
  {
    name: 'alerts: first panels',
    body: { hunt: alerts, panels: firstPanels },
    beside: () => panels(['basics'], 'alert'),
  },
  {
    name: 'alerts: over 70 panels',
    body: { hunt: alerts, panels: manyPanels },
    beside: () => panels(MANY, 'alert'),
  },
  { name: 'all events: summary', body: { hunt: all, summary: true }, beside: () => summary() },
  {
    name: 'all events: summary and hosts',
    body: { hunt: all, summary: true, hosts: rows },
    beside: () => summaryAndHosts(),
  },
  { name: 'all events: events', body: { hunt: all, events: {} }, beside: () => events() },
  {
    name: 'all events: first panels',
    body: { hunt: all, panels: firstPanels },
    beside: () => panels(['basics']),
  },
  {
    name: 'all events: over 70 panels',
    body: { hunt: all, panels: manyPanels },
    beside: () => panels(MANY),
  },
  { name: 'proxies: summary', body: { hunt: proxies, summary: true } },
  { name: 'proxies: summary and hosts', body: { hunt: proxies, summary: true, hosts: rows } },
  {
    name: 'scanners: summary and hosts',
    body: { hunt: scanners, summary: true, hosts: rows },
  },
  { name: 'catalogue counted over alerts', path: 'guided_filters/_counts', body: alerts },
  { name: 'catalogue counted over all events', path: 'guided_filters/_counts', body: all },
];
