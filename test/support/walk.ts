import type { Page } from 'playwright-core';
import { seriousFaults, type Fault } from '../conformance/accessibility';

type Go = (page: Page) => Promise<unknown>;

/** A place of the walk: how one gets there, and what has opened then, as a selector. */
export interface Stop {
  at: string;
  go: Go;
  opens: string;
  /** Something that comes into what opens, and is waited for. */
  holds?: string;
}

const named = (name: string) => `[data-test-subj~="${name}"]`;
/** Pressed long enough for the cells of a grid, which take the focus first. */
const click =
  (name: string): Go =>
  (page) =>
    page.locator(named(name)).first().click({ delay: 150 });
const press =
  (key: string): Go =>
  (page) =>
    page.keyboard.press(key);
const write =
  (text: string): Go =>
  (page) =>
    page.keyboard.type(text);
const steps =
  (...all: Go[]): Go =>
  async (page) => {
    for (const step of all) await step(page);
  };

const POPOVER = '[data-popover-open]';
const MENU: Pick<Stop, 'opens'> = { opens: POPOVER };
const dialog = (holds: string): Pick<Stop, 'opens' | 'holds'> => ({
  opens: '[role="dialog"]:not([data-popover-panel])',
  holds: named(holds),
});
const screen = (holds: string): Pick<Stop, 'opens' | 'holds'> => ({
  opens: named('suricataHunt'),
  holds: named(holds),
});

const tool = (name: string) => steps(click('filterTools'), click(`filterTool-${name}`));

const FRAME: readonly Stop[] = [
  { at: 'hosts', go: click('tab-hosts'), ...screen('openHost') },
  { at: 'stack of the timeline', go: click('stackBy'), ...MENU },
  { at: 'event types', go: click('typeListButton'), ...MENU },
  { at: 'time ranges', go: click('superDatePickerToggleQuickMenuButton'), ...MENU },
  { at: 'time', go: click('superDatePickerShowDatesButton'), ...MENU },
  { at: 'new filter', go: click('addFilter'), ...MENU },
  { at: 'tools of filters', go: click('filterTools'), ...MENU },
  { at: 'import', go: tool('import'), ...dialog('importDialog') },
  { at: 'indicators', go: tool('indicators'), ...dialog('indicators') },
  { at: 'filter sets', go: tool('filterSets'), ...dialog('filterSets') },
  { at: 'packs', go: steps(tool('filterSets'), click('setsTab-packs')), ...dialog('noPacks') },
  { at: 'networks', go: tool('networks'), ...dialog('networksTable') },
  {
    at: 'a network',
    go: steps(tool('networks'), click('networkRowName')),
    ...dialog('networkForm'),
  },
  { at: 'links', go: click('copyLink'), ...MENU },
  { at: 'explain', go: click('explain'), ...dialog('explainedSearch') },
  { at: 'trail', go: click('trailButton'), ...dialog('trailFlyout') },
  { at: 'keys', go: press('?'), ...dialog('keysHelp') },
];

const HOSTS: readonly Stop[] = [
  { at: 'networks of hosts', go: click('hostsNetwork'), ...MENU },
  { at: 'roles of hosts', go: click('hostsRole'), ...MENU },
  { at: 'quick networks', go: click('networkPicker'), ...MENU },
  { at: 'evidence of a role', go: click('roleEvidence'), ...MENU },
  { at: 'a host', go: click('openHost'), ...dialog('hostCard') },
  { at: 'menu of a value', go: click('value'), ...MENU, holds: named('prevalenceFirst') },
  { at: 'more of a value', go: steps(click('value'), click('valueMore')), ...MENU },
  {
    at: 'part of a value',
    go: steps(click('value'), click('valuePart')),
    ...MENU,
    holds: named('partForm'),
  },
  {
    at: 'top values',
    go: steps(click('value'), click('valueTop')),
    ...MENU,
    holds: named('topValue'),
  },
  {
    at: 'everything',
    go: steps(click('value'), click('valueEverything')),
    ...dialog('everythingType'),
  },
  {
    at: 'marks',
    go: (page) =>
      page
        .locator(named('value'))
        .first()
        .click({ modifiers: ['Shift'] }),
    ...screen('markBar'),
  },
  {
    at: 'hosts by network',
    go: steps(click('markClear'), click('hostsGroup')),
    ...screen('openHost'),
  },
];

const FILTERS: readonly Stop[] = [
  {
    at: 'typed filter',
    go: steps(press('/'), write('dest_port: 443')),
    ...screen('typedFilterRead'),
  },
  {
    at: 'filters',
    go: steps(press('Enter'), write('*'), press('Shift+Enter'), press('Tab')),
    ...screen('queryChip'),
  },
  { at: 'menu of a filter', go: click('filterChipText'), ...MENU },
  { at: 'edited filter', go: steps(click('filterChipText'), click('filterChipEdit')), ...MENU },
  {
    at: 'copied filter',
    go: steps(click('filterChipText'), click('filterChipCopyAs')),
    ...dialog('copyAsText'),
  },
  { at: 'free text', go: click('queryChipText'), ...MENU },
  { at: 'filters to save', go: tool('saveSet'), ...dialog('saveSetDialog') },
  {
    at: 'nothing found',
    go: steps(press('/'), write('nothing-at-all.example'), press('Enter'), press('Tab')),
    ...screen('nothing-filters'),
  },
];

const EVENTS: readonly Stop[] = [
  { at: 'events', go: steps(click('clearFilters'), click('tab-events')), ...screen('openEvent') },
  { at: 'columns', go: click('columnChooser'), ...MENU },
  { at: 'export', go: click('exportEvents'), ...MENU },
  ...['summary', 'evidence', 'related', 'fields', 'payload', 'json', 'why'].map((tab) => ({
    at: `event, ${tab}`,
    go: steps(click('openEvent'), click(`eventTab-${tab}`)),
    ...dialog('eventFlyout'),
  })),
];

const REST: readonly Stop[] = [
  { at: 'signatures', go: click('tab-signatures'), ...screen('signatureToggle') },
  { at: 'a rule', go: click('signatureToggle'), ...screen('ruleDetails') },
  { at: 'guided filters', go: press('g'), ...screen('guidedEvents') },
  {
    at: 'a guided filter',
    go: steps(press('g'), (page) => page.locator('[data-guided-row]').first().click()),
    ...screen('guidedDetails'),
  },
  { at: 'matrix', go: steps(press('g'), click('guidedOpenMatrix')), ...dialog('guidedMatrix') },
  { at: 'dashboards', go: click('tab-dashboards'), ...screen('panelTitle') },
  { at: 'menu of a panel', go: click('panelMenu'), ...MENU },
  { at: 'table of a panel', go: click('panelTitle'), ...dialog('panelTable') },
];

/** Every tab, menu and flyout of the hunt over the sample, from its first tab. */
export const WALK: readonly Stop[] = [...FRAME, ...HOSTS, ...FILTERS, ...EVENTS, ...REST];

/** Closes what has opened, the newest first. */
export const close = async (page: Page): Promise<void> => {
  const open = page.locator(`${POPOVER}, [role="dialog"]`).first();
  for (let tries = 0; tries < 4; tries += 1) {
    await page.keyboard.press('Escape');
    await open.waitFor({ state: 'detached', timeout: 500 }).catch(() => undefined);
    if ((await open.count()) === 0) return;
  }
};

/** EUI gives no way to name the popovers of its time picker. */
const isOfEui = (at: string, { id }: Fault): boolean =>
  id === 'aria-dialog-name' && (at === 'time ranges' || at === 'time');

/** Goes to a place and gives what is seriously wrong there. */
export const faultsAt = async (
  page: Page,
  { at, go, opens, holds }: Stop,
  rules?: readonly string[],
): Promise<(Fault & { at: string })[]> => {
  await go(page);
  await page.locator(opens).first().waitFor();
  if (holds !== undefined) await page.locator(holds).first().waitFor();
  // An answer that is being replaced is pale.
  await page.locator(`${named('frame')} .euiProgress`).waitFor({ state: 'detached' });
  const faults = await seriousFaults(page, { within: opens, rules });
  return faults.filter((fault) => !isOfEui(at, fault)).map((fault) => ({ at, ...fault }));
};
