/** The frame of the hunt in a browser: the keyboard, undo, links, the trail, and faults on the way. */
import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from '../conformance/accessibility';
import { startChromium } from '../conformance/chromium';
import { testCluster, testClusterAddress } from '../setup';
import { startSampleHunt, type SampleHunt } from '../support/sample_hunt';
import { startStoppableProxy, type StoppableProxy } from '../support/stoppable_proxy';
import { signIn } from '../support/sign_in';

const client = testCluster();

let proxy: StoppableProxy;
let sample: SampleHunt;
let browser: Browser;
let page: Page;

const subject = (name: string) => page.locator(`[data-test-subj~="${name}"]`);
const counts = (text: string | RegExp) => subject('countLine').filter({ hasText: text }).waitFor();

const enter = async (): Promise<void> => {
  await signIn(page);
  await subject('suricataHunt').waitFor();
};

beforeAll(async () => {
  proxy = await startStoppableProxy(testClusterAddress().url);
  sample = await startSampleHunt(client, 8_000, { through: proxy.url });
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(sample.home.url);
  await enter();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await proxy.start();
  await sample.stop();
  await proxy.stop();
  await client.close();
});

it('is hunted in with the keyboard, and every step taken back and done again', async () => {
  await counts(/of [\d,]+ events/);
  await page.keyboard.press('/');
  await page.keyboard.type('app_proto: http');
  await page.keyboard.press('Enter');
  await subject('filterChipText').filter({ hasText: 'application protocol is http' }).waitFor();
  await page.keyboard.type('alert.signature:*proxy*');
  await page.keyboard.press('Shift+Enter');
  await subject('queryChipText').filter({ hasText: 'alert.signature:*proxy*' }).waitFor();
  await subject('typedFilter').blur();
  await page.keyboard.press('Control+z');
  await subject('queryChipText').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await subject('filterChipText').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+Shift+Z');
  await subject('queryChipText').waitFor();
  await page.goBack();
  await subject('queryChipText').waitFor({ state: 'detached' });
  await page.keyboard.press('3');
  await subject('openEvent').first().waitFor();
  await page.keyboard.press('?');
  await subject('keysHelp').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await subject('keysHelp').waitFor({ state: 'detached' });
});

it('joins filters into a group, whose parts can be reached', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('app_proto: tls and proto: TCP');
  await page.keyboard.press('Enter');
  await subject('filterChipText').filter({ hasText: 'transport protocol is TCP' }).click();
  await subject('filterChipJoin').click();
  await subject('filterChipJoin-0').click();
  const group = subject('filterChipText').filter({ hasText: ' or ' });
  await group.click();
  await subject('filterChipEdit').click();
  await subject('groupTree').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

it('keeps its steps as a trail, which goes back to each', async () => {
  await subject('typedFilter').blur();
  await page.keyboard.press('t');
  await subject('trailStep').nth(1).waitFor();
  await subject('trailNote').fill('Looked at by night');
  await subject('trailNoteAdd').click();
  await subject('trailStatus')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  await subject('filterChipText').filter({ hasText: ' or ' }).waitFor();
  await subject('trailGo').first().click();
  await subject('filterChipText').filter({ hasText: ' or ' }).waitFor({ state: 'detached' });
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

it('takes what is typed right after a new trail is begun, and saves the one before', async () => {
  const trails = '**/api/suricata_hunt/trails**';
  await page.keyboard.press('t');
  await subject('trailName').fill('By night');
  // Slower than anybody types.
  await page.route(trails, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await subject('trailNew').click();
  await subject('trailName').pressSequentially('By day');
  await subject('trailNote').pressSequentially('Not yet a note');
  await subject('trailStatus')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  await page.unrouteAll({ behavior: 'wait' });
  await page.keyboard.press('Escape');
  await subject('trailFlyout').waitFor({ state: 'detached' });
  await page.reload();
  await subject('trailButton').click();
  expect(await subject('trailName').inputValue()).toBe('By day');
  expect(await subject('trailNote').inputValue()).toBe('Not yet a note');
  await subject('trailOthers').click();
  for (const name of ['By night', 'By day']) {
    await subject('trailListItem').filter({ hasText: name }).waitFor();
  }
  await page.keyboard.press('Escape');
});

it('puts a short link in place of a long address, opens it, and says when one leads nowhere', async () => {
  const values = Array.from({ length: 120 }, (_, at) => `host-${at}.example.org`);
  const filters = JSON.stringify([{ field: 'tls.sni', op: 'isOneOf', values }]);
  const app = new URL(page.url());
  app.search = `?from=now-48h&to=now&types=all&filters=${encodeURIComponent(filters)}`;
  await page.goto(app.href);
  await page.waitForURL(/\?link=[\w-]+$/);
  await page.reload();
  await subject('filterChipText').filter({ hasText: 'host-0.example.org' }).waitFor();
  app.search = '?link=never-was';
  await page.goto(app.href);
  await subject('linkProblem').filter({ hasText: 'leads nowhere' }).waitFor();
  await subject('linkStartNew').click();
  await counts(/of [\d,]+ events/);
});

it('keeps the hunt while Elasticsearch is away, and goes on by itself once it is back', async () => {
  await subject('typeSwitch-protocols').click();
  await counts(/^([\d,]+) of \1 events/);
  const before = await subject('countLine').textContent();
  await proxy.stop();
  await page.keyboard.press('r');
  await subject('recovery').filter({ hasText: 'Your hunt is kept' }).waitFor();
  expect(await subject('countLine').textContent()).toBe(before);
  // A question that cannot be answered yet keeps the old answer, and is asked later.
  await subject('typeSwitch-alert').click();
  expect(await subject('countLine').textContent()).toBe(before);
  await proxy.start();
  await subject('recovery').waitFor({ state: 'detached', timeout: 90_000 });
  await subject('countLine')
    .filter({ hasNotText: before ?? '' })
    .waitFor();
});

it('comes back to the same hunt when the session has ended', async () => {
  const address = page.url();
  await page.context().clearCookies();
  await page.keyboard.press('r');
  await page.waitForURL(/\/login/);
  await enter();
  expect(page.url()).toBe(address);
  await counts(/of [\d,]+ events/);
});
