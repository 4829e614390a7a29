/** The Hosts and Signatures tabs in the browser. */
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
const caption = (name: string, text: RegExp) => subject(name).filter({ hasText: text }).waitFor();

beforeAll(async () => {
  sample = await startSampleHunt(client, 8_000);
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  complaints = complaintsOf(page);
  await page.goto(sample.home.url);
  await signIn(page);
  await subject('suricataHunt').waitFor();
  const { origin, pathname } = new URL(page.url());
  await page.goto(`${origin}${pathname}?all=1&types=alert&tab=hosts`);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await sample.stop();
  await client.close();
});

it('narrows the hosts by role, tells why, and shows the events that say so', async () => {
  await caption('hostsCaption', /^[\d,]+ hosts, most events first/);
  await subject('hostsRole').click();
  await page.getByRole('option', { name: /^HTTP proxy/ }).click();
  await caption('hostsCaption', /^\d+ of [\d,]+ hosts/);
  await subject('roleEvidence').first().click();
  const evidence = subject('showRoleEvidence').first();
  const events = (await evidence.innerText()).replace(' events', '');
  await evidence.click();
  await subject('countLine')
    .filter({ hasText: foundEvents(events) })
    .waitFor();
  await page.goBack();
  await caption('hostsCaption', /^\d+ of [\d,]+ hosts/);
});

it('opens a host in brief, by keyboard, and gives the focus back', async () => {
  const opener = subject('openHost').first();
  await opener.focus();
  await page.keyboard.press('Enter');
  await subject('hostCard').getByText('What it served').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await subject('hostFlyout').waitFor({ state: 'detached' });
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('data-test-subj') === 'openHost',
  );
});

it('lists signatures, says what a rule looks for, and goes to its events', async () => {
  await subject('tab-signatures').click();
  await caption('signaturesCaption', /^\d+ signatures, most events first/);
  await subject('signaturesFind').fill('CONNECT');
  await caption('signaturesCaption', /^1 of \d+ signatures/);
  await subject('signatureToggle').click();
  await subject('ruleDetails').getByText('T1090').first().waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const count = await subject('signatureEvents').innerText();
  await page.getByRole('button', { name: 'Show its events' }).click();
  await subject('countLine')
    .filter({ hasText: foundEvents(count) })
    .waitFor();
});

it('says that alerts are switched off, and switches them on', async () => {
  const { origin, pathname } = new URL(page.url());
  await page.goto(`${origin}${pathname}?all=1&types=dns&tab=signatures`);
  await subject('switchAlertsOn').click();
  await caption('signaturesCaption', /signatures, most events first/);
  expect(complaints).toEqual([]);
});
