/** Numbers beside the guided filters, in the browser: what they say is what choosing shows. */
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

const subject = (name: string) => page.locator(`[data-test-subj~="${name}"]`);
const row = (id: string) => subject(`guidedFilter-${id}`);
const rows = () => page.locator('[data-guided-row]');
const allCounted = () =>
  page
    .locator(':not([data-state="current"])[data-test-subj="guidedNumbers"]')
    .first()
    .waitFor({ state: 'detached', timeout: 240_000 });

beforeAll(async () => {
  sample = await startSampleHunt(client, 8_000);
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(60_000);
  complaints = complaintsOf(page);
  await page.goto(sample.home.url);
  await signIn(page);
  await subject('suricataHunt').waitFor();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await sample.stop();
  await client.close();
});

it('says 492 events and 7 hosts beside the proxies before they are chosen', async () => {
  await page.keyboard.press('g');
  await allCounted();
  expect(await row('roles-http-proxies').locator('[data-test-subj=guidedEvents]').innerText()).toBe(
    '492',
  );
  expect(await row('roles-http-proxies').locator('[data-test-subj=guidedHosts]').innerText()).toBe(
    '7',
  );
}, 300_000);

it('lists only those with results, most events first, and says how many are hidden', async () => {
  const all = await rows().count();
  await subject('guidedOnlyResults').click();
  await subject('guidedOrder-events').click();
  const shown = await rows().count();
  expect(shown).toBeGreaterThan(0);
  expect(await subject('guidedHidden').innerText()).toBe(`${all - shown} hidden`);
  const events = (await subject('guidedEvents').allInnerTexts()).map((text) =>
    Number(text.replaceAll(',', '')),
  );
  expect(events).toEqual(events.toSorted((a, b) => b - a));
  expect(events.at(-1)).toBeGreaterThan(0);
});

it('lists the filters of a technique that is chosen in the matrix of ATT&CK', async () => {
  await subject('guidedOnlyResults').click();
  await subject('guidedOpenMatrix').click();
  const cell = subject('guidedTechnique-T1090').first();
  const filters = /(\d+) filters?/.exec(await cell.innerText())?.[1];
  expect(await seriousFaults(page)).toEqual([]);
  await cell.click();
  await subject('guidedTechniqueChosen').filter({ hasText: 'T1090 Proxy' }).waitFor();
  expect(String(await rows().count())).toBe(filters);
  expect(await seriousFaults(page)).toEqual([]);
});

it('applies the first with the keyboard, with the numbers that stood beside it', async () => {
  await subject('guidedOrder-events').click();
  await subject('guidedSearch').press('ArrowDown');
  const first = subject('guidedNumbers').first();
  const numbers = (await first.getAttribute('aria-label'))?.replace(',', ' ·') ?? '';
  expect(numbers).toMatch(/^[\d,]+ events · [\d,]+ hosts$/);
  await page.keyboard.press('Enter');
  const [, events = '', hosts = ''] = /^([\d,]+) events · ([\d,]+) hosts$/.exec(numbers) ?? [];
  await subject('countLine')
    .filter({ hasText: foundEvents(events, hosts) })
    .waitFor();
  expect(complaints).toEqual([]);
});
