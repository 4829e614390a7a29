/** A walk over every tab, menu and flyout, in light and in dark: no place has a serious fault. */
import type { Browser, Page } from 'playwright-core';
import { complaintsOf, startChromium } from '../conformance/chromium';
import { testCluster } from '../setup';
import { startSampleHunt, type SampleHunt } from '../support/sample_hunt';
import { signIn } from '../support/sign_in';
import { close, faultsAt, WALK } from '../support/walk';

const client = testCluster();
let sample: SampleHunt;
let browser: Browser;
let page: Page;
let complaints: string[];

/** @param rules the rules of axe that are looked at; all when left out. */
const walk = async (rules?: readonly string[]): Promise<unknown[]> => {
  const faults: unknown[] = [];
  for (const stop of WALK) {
    faults.push(...(await faultsAt(page, stop, rules)));
    await close(page);
  }
  return faults;
};

beforeAll(async () => {
  sample = await startSampleHunt(client, 4_000);
  browser = await startChromium();
  // What moves or fades is between two states.
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  complaints = complaintsOf(page);
  await page.goto(sample.home.url);
  await signIn(page);
  await page.locator('[data-test-subj~="suricataHunt"]').waitFor();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await sample.stop();
  await client.close();
});

it('has no serious fault anywhere', async () => {
  expect(await walk()).toEqual([]);
  expect(complaints).toEqual([]);
}, 400_000);

it('has enough contrast in the dark', async () => {
  const status = await page.evaluate(async () => {
    const answer = await fetch('/internal/kibana/settings', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'elastic-api-version': '1',
        'kbn-xsrf': 'test',
        'x-elastic-internal-origin': 'test',
      },
      body: JSON.stringify({ changes: { 'theme:darkMode': 'enabled' } }),
    });
    return answer.status;
  });
  expect(status).toBe(200);
  await page.goto(page.url().replace(/\?.*/, '?types=all'));
  expect(await walk(['color-contrast'])).toEqual([]);
}, 400_000);
