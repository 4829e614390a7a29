/** The list of events: its columns, its pages, the event beside it, and all of it as a file. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { complaintsOf, startChromium } from '../conformance/chromium';
import { seriousFaults } from '../conformance/accessibility';
import { testCluster } from '../setup';
import { startSampleHunt, type SampleHunt } from '../support/sample_hunt';
import { foundEvents } from '../support/count_line';
import { signIn } from '../support/sign_in';

const client = testCluster();
let sample: SampleHunt;
let browser: Browser;
let page: Page;
let complaints: string[];
let address: string;

const subject = (name: string) => page.locator(`[data-test-subj~="${name}"]`);
const caption = (text: RegExp) => subject('eventsCaption').filter({ hasText: text }).waitFor();
const headers = async (): Promise<string[]> =>
  (await page.locator('[role="columnheader"]').allTextContents())
    .map((text) => text.replace(/[↦↵]/g, ''))
    .slice(1);

beforeAll(async () => {
  sample = await startSampleHunt(client, 8_000);
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  complaints = complaintsOf(page);
  await page.goto(sample.home.url);
  await signIn(page);
  await subject('suricataHunt').waitFor();
  address = page.url().split('?')[0] ?? '';
  await page.goto(`${address}?all=1&types=tls&tab=events`);
  await caption(/^100 of [\d,]+ events, newest first$/);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await sample.stop();
  await client.close();
});

it('has the columns of the type, and keeps one that is added', async () => {
  expect((await headers()).slice(0, 3)).toEqual([
    'Time',
    'Source → destination',
    'TLS server name (SNI)',
  ]);
  await subject('columnChooser').click({ delay: 150 });
  await subject('columnSearch').fill('ja3s.hash');
  await subject('column-tls.ja3s.hash').click();
  await page.keyboard.press('Escape');
  await page.reload();
  await caption(/newest first$/);
  expect(await headers()).toContain('JA3S hash');
  await page.goto(`${address}?all=1&types=dns&tab=events`);
  await caption(/newest first$/);
  expect(await headers()).not.toContain('JA3S hash');
});

it('loads more as one scrolls', async () => {
  const grid = page.locator('.euiDataGrid__virtualized');
  await grid.evaluate((node) => node.scrollTo(0, 2_600));
  await caption(/^[2-9]00 of [\d,]+ events, newest first$/);
  // Cells that scrolled into sight are entered by key, as the first ones are.
  await page.locator('[role="gridcell"][data-gridcell-column-id="ends"]').nth(9).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('[data-test-subj="value"]'));
  await page.keyboard.press('Escape');
  // Far more is loaded than drawn.
  expect(await page.locator('[role="gridcell"]').count()).toBeLessThan(1_000);
});

it('enters by key the cells of rows that had their place before they came', async () => {
  await page.goto(`${address}?all=1&types=dns&tab=events`);
  await caption(/^100 of/);
  const views = '**/hunt/_view**';
  await page.route(views, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await route.continue();
  });
  const grid = page.locator('.euiDataGrid__virtualized');
  await grid.evaluate((node) => node.scrollTo(0, node.scrollHeight));
  await page.locator('[role="gridcell"] .euiSkeletonRectangle').first().waitFor();
  await caption(/^200 of/);
  await page.unrouteAll({ behavior: 'wait' });
  const cell = '[data-gridcell-row-index="101"][data-gridcell-column-id="ends"]';
  await page.locator(`[role="gridcell"]${cell}`).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('[data-test-subj="value"]'));
  await page.keyboard.press('Escape');
});

it('goes from an event to the next by key, and back', async () => {
  await page.goto(`${address}?all=1&types=dns&tab=events`);
  await subject('openEvent').first().click({ delay: 150 });
  await subject('eventPlace').filter({ hasText: /^1 of/ }).waitFor();
  const first = page.url();
  await page.keyboard.press('j');
  await subject('eventPlace').filter({ hasText: /^2 of/ }).waitFor();
  expect(page.url()).not.toBe(first);
  await page.keyboard.press('k');
  await subject('eventPlace').filter({ hasText: /^1 of/ }).waitFor();
  expect(page.url()).toBe(first);
});

it('makes a hunt of what is related, with as many events as it said', async () => {
  await subject('eventTab-related').click();
  const related = subject('related-client.ip');
  const count = await related.textContent();
  await related.click();
  await subject('countLine')
    .filter({ hasText: foundEvents(count ?? '') })
    .waitFor();
  expect(decodeURIComponent(page.url())).toContain('client.ip');
  await page.keyboard.press('Escape');
});

it('exports every event of the hunt, and says so', async () => {
  await page.goto(`${address}?all=1&types=dns&tab=events`);
  await caption(/events, newest first$/);
  const total = /of ([\d,]+) events/.exec(
    (await subject('eventsCaption').textContent()) ?? '',
  )?.[1];
  await subject('exportEvents').click({ delay: 150 });
  const download = page.waitForEvent('download');
  await subject('exportBegin').click();
  const file = await (await download).path();
  await subject('exportPanel')
    .filter({ hasText: `${total} events, all of them.` })
    .waitFor();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    'time,src_ip,src_port,dest_ip,dest_port,dns_name,dns_type,dns.rcode,dns_answers,sensor',
  );
  expect((lines.length - 1).toLocaleString('en')).toBe(total);
  await subject('exportClose').click();
});

it('has no serious fault of accessibility, and nothing went wrong on the way', async () => {
  await subject('openEvent').first().click({ delay: 150 });
  await subject('eventTab-payload').click();
  expect(await seriousFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
