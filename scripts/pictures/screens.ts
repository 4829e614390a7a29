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

const PACK = `version: 1
name: Ours
guidedFilters:
  - id: ours-old-tls
    name: "Ours: servers that still speak TLS 1.0"
    category: Ours
    shows: TLS handshakes in a version that browsers no longer take.
    why: Old versions have known weaknesses.
    next: Look at who still connects, and to what.
    filter: { field: tls.version, op: is, value: TLSv1 }
    hostSide: server
    eventTypes: [tls]
    techniques: []
    killChain: null
    references: []
    needs: ''
filterSets:
  - name: Old TLS, weekly
    filters: [{ guided: ours-old-tls }]
`;

/** Hunts from the alerts to one proxy, and notes on the way. */
const walkATrail = async (page: Page) => {
  await page.keyboard.press('t');
  await click(subject(page, 'trailNew'));
  await settled(page);
  await page.keyboard.press('Escape');
  await openGuided(page, 'proxy');
  await page.keyboard.press('Enter');
  await settled(page);
  await click(subject(page, 'guidedClose'));
  await click(subject(page, 'openHost').nth(1));
  await settled(page);
  await page.keyboard.press('Escape');
  await click(subject(page, 'tab-events'));
  await click(subject(page, 'openEvent'));
  await click(subject(page, 'markEvent'));
  await settled(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await subject(page, 'trailName').fill('Rogue proxies');
  await subject(page, 'trailNote').fill('Ask the network team which of these are approved.');
  await click(subject(page, 'trailNoteAdd'));
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
  {
    name: 'event_payload',
    hunt: asking([{ field: 'payload', op: 'exists' }], { tab: 'events', types: 'alert' }),
    steps: openEvent('payload'),
  },
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
  {
    name: 'pack_preview',
    hunt: hosts,
    steps: async (page) => {
      await openTool('filterSets')(page);
      await click(subject(page, 'importPack'));
      await subject(page, 'packYaml').fill(PACK);
      await click(subject(page, 'packShow'));
    },
  },
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
  {
    name: 'indicators',
    hunt: hosts,
    steps: async (page) => {
      await openTool('indicators')(page);
      await subject(page, 'indicatorsText').fill(
        'hxxps://forum[.]hobby-club[.]example/login\n192.0.2.200\n203.0.113.0/28\nnot an indicator\n',
      );
    },
  },
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
  {
    name: 'nothing_found',
    hunt: asking([PROXIES, { field: 'tls.sni', op: 'is', value: 'nowhere.example' }], hosts),
  },
  { name: 'explain', hunt: dashboards, steps: (page) => click(subject(page, 'explain')) },
  { name: 'trail', hunt: hosts, steps: walkATrail },
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
