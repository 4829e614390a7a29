/** Faults while hunting, on the screen: indices that fail, and answers that come too late. */
import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from '../conformance/accessibility';
import { startChromium } from '../conformance/chromium';
import { testCluster, testClusterAddress, uniqueName } from '../setup';
import { foundEvents } from '../support/count_line';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { signIn } from '../support/sign_in';
import { startStoppableProxy, type StoppableProxy } from '../support/stoppable_proxy';

const client = testCluster();
const prefix = uniqueName('faulty');
const keyword = { type: 'keyword' as const };
const mapping = {
  timestamp: { type: 'date' as const },
  event_type: keyword,
  src_ip: { type: 'ip' as const },
  dest_ip: { type: 'ip' as const },
  tls: { properties: { sni: keyword } },
};
const failing = (reason: string) => ({
  app_proto: {
    type: 'keyword' as const,
    script: { source: `throw new IllegalArgumentException('${reason}')` },
  },
});

let proxy: StoppableProxy;
let home: HuntHome;
let browser: Browser;
let page: Page;

const subject = (name: string) => page.locator(`[data-test-subj~="${name}"]`);
const counts = (text: string | RegExp) => subject('countLine').filter({ hasText: text }).waitFor();
const mark = () => subject('frame').locator('[data-test-subj~=partialMark]');

const put = async (name: string, mappings: object, types: string[]) => {
  const index = `${prefix}-${name}`;
  await client.indices.create({ index, mappings: { dynamic: false, ...mappings } });
  await client.bulk({
    index,
    refresh: true,
    operations: types.flatMap((event_type, at) => [
      { index: {} },
      {
        timestamp: new Date(Date.now() - 60_000).toISOString(),
        event_type,
        src_ip: `10.0.0.${at}`,
        dest_ip: '192.0.2.1',
        app_proto: 'tls',
        tls: { sni: 'a.example' },
      },
    ]),
  });
};

/** Asks for events of TLS by the keyboard: the index whose script throws cannot say which they are. */
const askForTls = async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('app_proto: tls');
  await page.keyboard.press('Enter');
  await subject('filterChipText').filter({ hasText: 'application protocol is tls' }).waitFor();
  await subject('typedFilter').blur();
};

const waitUntil = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 300) throw new Error(`It did not become so: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

beforeAll(async () => {
  await put('sound', { properties: { ...mapping, app_proto: keyword } }, ['tls', 'tls', 'dns']);
  await put('script', { properties: mapping, runtime: failing('sensor renamed') }, ['tls', 'tls']);
  await put('text', { properties: { ...mapping, src_ip: { type: 'text' } } }, ['flow']);
  await put('typeless', { properties: { ...mapping, event_type: { type: 'text' } } }, ['flow']);
  proxy = await startStoppableProxy(testClusterAddress().url);
  home = await startHuntHome(`${prefix}-*`, { through: proxy.url });
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(home.url);
  await signIn(page);
  await subject('suricataHunt').waitFor();
}, 300_000);

afterAll(async () => {
  await browser.close();
  proxy.release();
  await home.stop();
  await proxy.stop();
  await client.indices.delete({
    index: Object.keys(await client.indices.get({ index: `${prefix}-*` })),
  });
  await client.close();
});

it('names indices whose mapping loses events or hosts, and counts the others', async () => {
  await counts(foundEvents('6'));
  await mark().click();
  const reasons = subject('partialReasons');
  await reasons.filter({ hasText: `${prefix}-typeless: not read, because event_type` }).waitFor();
  await reasons.filter({ hasText: `${prefix}-text: src_ip is neither an address` }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

it('names an index that fails at a question, keeps the rest, and is whole by itself later', async () => {
  await askForTls();
  await counts(foundEvents('3'));
  await mark().click();
  await subject('partialReasons')
    .filter({ hasText: `${prefix}-script: a script fails there (sensor renamed)` })
    .waitFor();
  await page.keyboard.press('Escape');
  await client.indices.putMapping({
    index: `${prefix}-script`,
    runtime: { app_proto: { type: 'keyword', script: { source: "emit('tls')" } } },
  });
  await counts(foundEvents('5'));
});

it('ends what is asked when the next question comes, and shows the answer to that alone', async () => {
  await page.evaluate(() => {
    const line = document.querySelector('[data-test-subj~="countLine"]');
    const seen: string[] = [];
    Object.assign(window, { seenCounts: seen });
    new MutationObserver(() => seen.push(line?.textContent ?? '')).observe(document.body, {
      subtree: true,
      characterData: true,
      childList: true,
    });
  });
  proxy.hold('/_msearch');
  await page.keyboard.press('/');
  await page.keyboard.type('event_type: dns');
  await page.keyboard.press('Enter');
  await waitUntil(() => proxy.held().length > 0);
  // The screen says that it waits, and what it still shows.
  await counts(foundEvents('5'));
  const first = [...proxy.held()];
  await subject('typedFilter').blur();
  await subject('filterChipText').filter({ hasText: 'dns' }).click();
  await subject('filterChipNegate').click();
  await waitUntil(() => first.every(({ isGivenUp }) => isGivenUp));
  await waitUntil(() => proxy.held().length > first.length);
  proxy.release();
  await counts(foundEvents('4'));
  const seen = await page.evaluate(
    () => (window as unknown as { seenCounts: string[] }).seenCounts,
  );
  expect(seen.filter((text) => foundEvents('1').test(text))).toEqual([]);
});
