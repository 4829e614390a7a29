/** Back, a reload, and a link in somebody else's browser bring back the same screen, on each tab. */
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../conformance/chromium';
import { testCluster } from '../setup';
import { startSampleHunt, type SampleHunt } from '../support/sample_hunt';
import { signIn } from '../support/sign_in';

const client = testCluster();
let sample: SampleHunt;
let browser: Browser;
let page: Page;
let colleague: Page;
let app: string;

const at = (where: Page, name: string) => where.locator(`[data-test-subj~="${name}"]`);

const enter = async (): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const entered = await context.newPage();
  await entered.goto(sample.home.url);
  await signIn(entered);
  await at(entered, 'suricataHunt').waitFor();
  return entered;
};

/** All words of a part of the screen once everything has come: without those that move on. */
const words = async (where: Page, part = 'suricataHunt'): Promise<string> => {
  const read = () => at(where, part).innerText();
  await at(where, 'frame').locator('.euiProgress').waitFor({ state: 'detached' });
  let [before, now] = ['', await read()];
  while (before !== now) {
    await where.waitForTimeout(400);
    [before, now] = [now, await read()];
  }
  return now
    .replace(/\b(an?|\d+) (few )?(second|minute|hour|day)s? ago/g, 'ago')
    .replace(/^Trail \d+$/m, 'Trail');
};

/** A hunt that asks for more than a new one does, in one of its tabs. */
const link = (more: Record<string, string>): string => {
  const filters = [{ field: 'dest_port', op: 'isOneOf', values: [443, 80, 53] }];
  const hunt = { from: 'now-7d/d', to: 'now/d', types: 'all', tags: 'untagged' };
  const all = { ...hunt, filters: JSON.stringify(filters), ...more };
  return `${app}?${new URLSearchParams(all).toString()}`;
};

beforeAll(async () => {
  sample = await startSampleHunt(client, 4_000);
  browser = await startChromium();
  page = await enter();
  colleague = await enter();
  app = page.url().replace(/\?.*/, '');
}, 300_000);

afterAll(async () => {
  await browser.close();
  await sample.stop();
  await client.close();
});

it.each([
  ['dashboards', { tab: 'dashboards', panels: 'rarest', stack: 'app_proto' }],
  ['hosts', { tab: 'hosts', sort: 'firstSeen.asc', page: '2', rows: '25', where: 'inside' }],
  ['events', { tab: 'events', order: 'asc' }],
  [
    'signatures',
    { tab: 'signatures', sigsort: 'signature.asc', sigfind: 'SAMPLE', types: 'alert' },
  ],
])('of %s', async (tab, more) => {
  const address = link(more);
  await page.goto(address);
  const screen = await words(page);
  await at(page, tab === 'hosts' ? 'tab-events' : 'tab-hosts').click();
  expect(await words(page)).not.toBe(screen);
  await page.goBack();
  expect(await words(page)).toBe(screen);
  await page.reload();
  expect(await words(page)).toBe(screen);
  await colleague.goto(page.url());
  expect(await words(colleague)).toBe(screen);
});

it('of an event that is open, and of a long question by its short link', async () => {
  const values = Array.from({ length: 120 }, (_, n) => `host-${n}.example.org`);
  const filters = [{ field: 'tls.sni', op: 'isOneOf', values, negated: true }];
  await page.goto(link({ tab: 'events', filters: JSON.stringify(filters) }));
  await page.waitForURL(/\?link=[\w-]+$/);
  await at(page, 'openEvent').first().click({ delay: 150 });
  await at(page, 'eventFlyout').waitFor();
  const parts = ['eventFlyout', 'filterBar', 'countLine'];
  const screen = await Promise.all(parts.map((part) => words(page, part)));
  await page.waitForURL(/\?link=[\w-]+$/);
  await colleague.goto(page.url());
  await at(colleague, 'eventFlyout').waitFor();
  expect(await Promise.all(parts.map((part) => words(colleague, part)))).toEqual(screen);
});

it('of a part of an event, beside the guided filters; neither is a question to undo', async () => {
  const shown = async (where: Page) => {
    await at(where, 'guidedDrawer').waitFor();
    await at(where, 'countLine')
      .filter({ hasText: / of [\d,]+ events/ })
      .waitFor();
    return Promise.all(['eventFlyout', 'countLine'].map((part) => words(where, part)));
  };
  await page.goto(link({ tab: 'events' }));
  await at(page, 'openEvent').first().waitFor();
  await at(page, 'guidedFiltersButton').click();
  await at(page, 'guidedDrawer').waitFor();
  await at(page, 'openEvent').first().click({ delay: 150 });
  await at(page, 'eventTab-json').click();
  await page.locator('[data-test-subj="eventTab-json"][aria-selected="true"]').waitFor();
  expect(await at(page, 'undoQuestion').isDisabled()).toBe(true);
  const screen = await shown(page);
  await page.reload();
  expect(await shown(page)).toEqual(screen);
  await colleague.goto(page.url());
  expect(await shown(colleague)).toEqual(screen);
  await page.goBack();
  await at(page, 'eventFlyout').waitFor({ state: 'detached' });
  await at(page, 'guidedDrawer').waitFor();
  await page.goForward();
  expect(await shown(page)).toEqual(screen);
});
