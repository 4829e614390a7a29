import type { Page } from 'playwright-core';
import type { FilterNode } from '../../common/filters';
import { asking, click, settled, subject, type Picture } from './walk';

const PROXIES: FilterNode = { guided: 'roles-http-proxies' };

const openEvent = (tab: string) => async (page: Page) => {
  await click(subject(page, 'openEvent'));
  await click(subject(page, `eventTab-${tab}`));
};

const openTool = (tool: string) => async (page: Page) => {
  await click(subject(page, 'filterTools'));
  await click(subject(page, `filterTool-${tool}`));
};

const openGuided = async (page: Page, search: string) => {
  await page.keyboard.press('g');
  await subject(page, 'guidedSearch').fill(search);
  await settled(page);
};

const firstAddress = (page: Page) =>
  subject(page, 'hostsTable').locator('tbody tr').first().locator('[data-test-subj~=value]');

const hosts = { tab: 'hosts', types: 'alert' };
const events = asking([PROXIES], { tab: 'events', types: 'alert' });
const dashboards = { tab: 'dashboards', types: 'alert' };

const HOSTS: readonly Picture[] = [
  { name: 'hosts', hunt: asking([PROXIES], hosts) },
  { name: 'hosts_by_role', hunt: { ...hosts, role: 'HTTP proxy' } },
  { name: 'hosts_by_network', hunt: { ...hosts, group: 'network', where: 'inside' } },
  { name: 'host_in_brief', hunt: hosts, steps: (page) => click(subject(page, 'openHost').nth(2)) },
];

const DASHBOARDS: readonly Picture[] = [
  { name: 'dashboards', hunt: dashboards },
  {
    name: 'dashboards_all_events',
    hunt: { tab: 'dashboards', types: 'all' },
    steps: async (page) => {
      await click(subject(page, 'timelineFold'));
    },
  },
  {
    name: 'dashboards_rarest',
    hunt: { tab: 'dashboards', types: 'tls' },
    steps: async (page) => {
      await subject(page, 'panelOrder').first().selectOption('rarest');
    },
  },
  {
    name: 'top_values',
    hunt: { tab: 'dashboards', types: 'tls' },
    steps: (page) => click(subject(page, 'panelTitle').nth(1)),
  },
  { name: 'timeline_by_field', hunt: { ...hosts, types: 'all', stack: 'app_proto' } },
];

const EVENTS: readonly Picture[] = [
  { name: 'events', hunt: { tab: 'events', types: 'alert' } },
  { name: 'event_summary', hunt: events, steps: openEvent('summary') },
  { name: 'event_evidence', hunt: events, steps: openEvent('evidence') },
  { name: 'event_payload', hunt: events, steps: openEvent('payload') },
  { name: 'event_related', hunt: events, steps: openEvent('related') },
  { name: 'event_why', hunt: events, steps: openEvent('why') },
];

const SIGNATURES: readonly Picture[] = [
  { name: 'signatures', hunt: { tab: 'signatures', types: 'alert' } },
  {
    name: 'signature_opened',
    hunt: { tab: 'signatures', types: 'alert' },
    steps: (page) => click(subject(page, 'signatureToggle').nth(2)),
  },
];

const GUIDED: readonly Picture[] = [
  {
    name: 'guided_filters',
    hunt: hosts,
    steps: async (page) => {
      await openGuided(page, '');
      await click(subject(page, 'guidedOrder-events'));
    },
  },
  {
    name: 'guided_filter_details',
    hunt: hosts,
    steps: async (page) => {
      await openGuided(page, 'proxy');
      await click(page.locator('[data-guided-row]'));
    },
  },
  {
    name: 'guided_filters_attack',
    hunt: hosts,
    steps: async (page) => {
      await page.keyboard.press('g');
      await click(subject(page, 'guidedOpenMatrix'));
    },
  },
];

const FILTERS: readonly Picture[] = [
  {
    name: 'filter_bar',
    hunt: asking(
      [
        PROXIES,
        {
          any: [
            { field: 'client.ip', op: 'inNetwork', value: '10.20.0.0/16' },
            { field: 'http.http_user_agent', op: 'startsWith', value: 'Mozilla' },
          ],
        },
        { field: 'dest_port', op: 'is', value: 80, negated: true },
        { field: 'tls.sni', op: 'underDomain', value: 'example', disabled: true },
      ],
      hosts,
    ),
    steps: async (page) => {
      await click(subject(page, 'filterChipText').nth(1));
      await click(subject(page, 'filterChipEdit'));
    },
  },
  { name: 'filter_sets', hunt: hosts, steps: openTool('filterSets') },
  { name: 'networks', hunt: hosts, steps: openTool('networks') },
  {
    name: 'network_definition',
    hunt: hosts,
    steps: async (page) => {
      await openTool('networks')(page);
      await settled(page);
      await click(subject(page, 'networkRowName').nth(2));
    },
  },
  { name: 'indicators', hunt: hosts, steps: openTool('indicators') },
  { name: 'copy_filters_as', hunt: asking([PROXIES], hosts), steps: openTool('copyAs') },
];

const VALUES: readonly Picture[] = [
  {
    name: 'value_menu',
    hunt: asking([PROXIES], hosts),
    steps: (page) => click(firstAddress(page)),
  },
  {
    name: 'everything_about_a_value',
    hunt: asking([PROXIES], hosts),
    steps: async (page) => {
      await click(firstAddress(page));
      await click(subject(page, 'valueEverything'));
    },
  },
];

const NOTES: readonly Picture[] = [
  { name: 'explain', hunt: dashboards, steps: (page) => click(subject(page, 'explain')) },
  { name: 'trail', hunt: asking([PROXIES], hosts), steps: (page) => page.keyboard.press('t') },
  { name: 'keys', hunt: hosts, steps: (page) => page.keyboard.press('?') },
];

const DARK: readonly Picture[] = [
  { name: 'hosts_dark', hunt: asking([PROXIES], hosts), dark: true },
  { name: 'event_evidence_dark', hunt: events, steps: openEvent('evidence'), dark: true },
];

/** All pictures of the screens, in the order in which they are taken. */
export const PICTURES: readonly Picture[] = [
  ...HOSTS,
  ...DASHBOARDS,
  ...EVENTS,
  ...SIGNATURES,
  ...GUIDED,
  ...FILTERS,
  ...VALUES,
  ...NOTES,
  ...DARK,
];
