/** The menu of a value, marks, Explain and Why, in the browser. */
import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from '../conformance/accessibility';
import { complaintsOf, startChromium } from '../conformance/chromium';
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
const hostRow = (at: number) => subject('hostsTable').locator('tbody tr').nth(at);
const ip = (at: number) => hostRow(at).locator('[data-test-subj~=value]').first();
const chips = () => subject('filterChip').allInnerTexts();

beforeAll(async () => {
  sample = await startSampleHunt(client, 8_000);
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  complaints = complaintsOf(page);
  await page.goto(sample.home.url);
  await signIn(page);
  await ip(0).waitFor();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await sample.stop();
  await client.close();
});

it('says how common a value is, and asks nothing of Elasticsearch twice', async () => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('_prevalence')) asked.push(request.url());
  });
  await ip(0).click();
  await subject('prevalenceFirst').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await subject('valueMenu').waitFor({ state: 'detached' });
  await ip(0).click();
  await subject('prevalenceFirst').waitFor();
  expect(asked).toHaveLength(1);
});

it('filters for the network around an address, and for only this in place of it', async () => {
  await subject('valueMore').click();
  await subject('valueMore-prefix-24').click();
  expect((await chips()).join()).toContain('/24');
  await ip(0).click();
  await subject('valueOnlyThis').click();
  const [only, ...others] = await chips();
  expect(others).toEqual([]);
  expect(only).not.toContain('/24');
  await page.goBack();
  await page.goBack();
  expect(await chips()).toEqual([]);
});

it('filters for several marked values at once', async () => {
  await ip(0).waitFor();
  const marked = [await ip(0).innerText(), await ip(1).innerText()];
  await ip(0).click({ modifiers: ['Shift'] });
  await ip(1).click({ modifiers: ['Shift'] });
  expect(await subject('markBar').innerText()).toContain('2 values marked');
  await subject('markFilterFor').click();
  await subject('markBar').waitFor({ state: 'detached' });
  const text = (await chips()).join();
  for (const address of marked) expect(text).toContain(address.replace(' (marked)', '').trim());
  await page.goBack();
});

it('shows everything about a value, and the very events behind a count', async () => {
  await ip(0).click();
  await subject('valueEverything').click();
  const section = subject('everythingType').filter({ hasText: 'dns' }).first();
  const type = (await section.count()) > 0 ? section : subject('everythingType').first();
  await type.waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const count = type.locator('[data-test-subj~=everythingCount]').first();
  const events = await count.innerText();
  await count.click();
  await subject('countLine')
    .filter({ hasText: foundEvents(events) })
    .waitFor();
});

it('tells the searches behind the screen, and why an event is in it', async () => {
  await subject('explain').click();
  await subject('explainedSearch').filter({ hasText: 'total and timeline' }).waitFor();
  await page.keyboard.press('Escape');
  await subject('explainFlyout').waitFor({ state: 'detached' });
  await subject('openEvent').first().click({ delay: 150 });
  await subject('eventTab-why').click();
  await subject('whyTab').filter({ hasText: 'matches all that the hunt asks' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

it('had nothing to complain of', () => {
  expect(complaints).toEqual([]);
});
