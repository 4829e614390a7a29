/** The story of the sample, told in the browser as an analyst would. */
import type { Browser, Page } from 'playwright-core';
import { complaintsOf, startChromium } from '../conformance/chromium';
import { seriousFaults } from '../conformance/accessibility';
import { testCluster } from '../setup';
import { startSampleHunt, type SampleHunt } from '../support/sample_hunt';
import { countActs } from '../support/acts';
import { foundEvents } from '../support/count_line';
import { signIn } from '../support/sign_in';

const client = testCluster();
let sample: SampleHunt;
let browser: Browser;
let page: Page;
let complaints: string[];
let acts: () => Promise<number>;

const subject = (name: string) => page.locator(`[data-test-subj~="${name}"]`);

/** The line that says how much there is, once it says it. */
const counts = (text: string | RegExp) => subject('countLine').filter({ hasText: text }).waitFor();

/** The table of hosts, once it has so many rows: the counts may be there before it. */
const rows = async (count: number): Promise<void> => {
  const all = subject('hostsTable').locator('tbody tr');
  await all.nth(count - 1).waitFor();
  await all.nth(count).waitFor({ state: 'detached' });
};

beforeAll(async () => {
  sample = await startSampleHunt(client, 8_000);
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  complaints = complaintsOf(page);
  await page.goto(sample.home.url);
  await signIn(page);
  await subject('suricataHunt').waitFor();
  acts = await countActs(page);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await sample.stop();
  await client.close();
});

it('finds the proxies by typing "proxy", and 7 hosts behind 492 alerts', async () => {
  await page.keyboard.press('g');
  await page.keyboard.type('proxy');
  await page.keyboard.press('Enter');
  await counts(foundEvents('492', '7'));
  await counts('7 hosts');
  await rows(7);
  expect(complaints).toEqual([]);
});

it('keeps 3 of them with one click on "Regular users"', async () => {
  await subject('networkFilters').getByText('Regular users').click();
  await counts('3 hosts');
  await rows(3);
  expect(complaints).toEqual([]);
});

it('is left with 1 when the certificates of Let’s Encrypt are added', async () => {
  await subject('guidedSearch').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type("let's encrypt");
  await page.keyboard.press('Shift+Enter');
  await counts(/\b1 host\b/);
  await rows(1);
  expect(complaints).toEqual([]);
});

it('restores the screen from its address, and goes back', async () => {
  const address = page.url();
  await page.reload();
  await counts(/\b1 host\b/);
  expect(page.url()).toBe(address);
  await page.goBack();
  await counts('3 hosts');
  await page.goForward();
  await counts(/\b1 host\b/);
});

it('shows the evidence of one event', async () => {
  await subject('tab-events').click();
  await subject('openEvent').first().click();
  await subject('eventTab-evidence').click();
  await subject('evidenceEntry').first().waitFor();
  const kinds = (await subject('evidenceEntry').allTextContents()).join(' ');
  for (const kind of ['http ·', 'tls ·', 'alert ·', 'flow ·']) expect(kinds).toContain(kind);
  // What it took of the analyst, from the first screen to the proof.
  expect(await acts()).toBeLessThanOrEqual(12);
});

it('has no serious fault of accessibility, and nothing went wrong on the way', async () => {
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await seriousFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
