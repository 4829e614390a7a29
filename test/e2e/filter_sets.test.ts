/** Filter sets and packs on the screen: save, change, two people at once, delete and undo, import. */
import type { Browser, Page } from 'playwright-core';
import { listFilterSets, updateFilterSet } from '../../common/api';
import { seriousFaults } from '../conformance/accessibility';
import { startChromium } from '../conformance/chromium';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { foundEvents } from '../support/count_line';
import { signIn } from '../support/sign_in';

const client = testCluster();
const index = uniqueName('setscreens');
let home: HuntHome;
let browser: Browser;
let page: Page;

const subject = (name: string) => page.locator(`[data-test-subj~="${name}"]`);
const row = (name: string) => subject('filterSet').filter({ hasText: name });

const openSets = async () => {
  await subject('filterTools').click();
  await subject('filterTool-filterSets').click();
  await subject('filterSet').first().waitFor();
  // While it fades, its text has too little contrast.
  await subject('filterTool-filterSets').waitFor({ state: 'detached' });
};

beforeAll(async () => {
  await client.index({
    index,
    refresh: true,
    document: {
      timestamp: new Date().toISOString(),
      event_type: 'tls',
      src_ip: '10.1.0.5',
      dest_ip: '192.0.2.9',
      tls: { sni: 'a.example' },
    },
  });
  home = await startHuntHome(index);
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(home.url);
  await signIn(page);
  await subject('suricataHunt').waitFor();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await home.stop();
  await client.indices.delete({ index });
  await client.close();
});

it('saves the filters under a name, and the link keeps which set they are', async () => {
  await page.keyboard.press('g');
  await subject('guidedSearch').fill('proxy');
  await page.keyboard.press('Enter');
  await subject('filterChip').waitFor();
  await subject('filterTools').click();
  await subject('filterTool-saveSet').click();
  await page.locator('[name=setName]').fill('Proxies <b>at night</b>');
  expect(await seriousFaults(page)).toEqual([]);
  await subject('saveSet').click();
  await subject('loadedSet').filter({ hasText: 'Set: Proxies <b>at night</b>' }).waitFor();
  await page.reload();
  await subject('loadedSet').filter({ hasText: 'Set: Proxies <b>at night</b>' }).waitFor();
  expect(await subject('loadedSetSave').count()).toBe(0);
});

it('shows both states when somebody else changed the set, and stores what is chosen', async () => {
  const {
    body: { items },
  } = await home.call(listFilterSets);
  const [set] = items;
  if (set === undefined) throw new Error('The set was not saved.');
  await home.call(updateFilterSet, {
    params: { id: set.id },
    body: {
      version: set.version,
      name: set.name,
      description: 'changed elsewhere',
      tags: [],
      visibility: set.visibility,
      saved: set.saved,
    },
  });
  await subject('clearFilters').waitFor();
  await page.keyboard.press('g');
  await subject('guidedSearch').fill("let's encrypt");
  await page.keyboard.press('Shift+Enter');
  await subject('loadedSetSave').click();
  await subject('saveSet').click();
  await subject('setConflict').filter({ hasText: 'changed elsewhere' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await subject('conflictOverwrite').click();
  await subject('saveSetDialog').waitFor({ state: 'detached' });
  const { body } = await home.call(listFilterSets);
  expect(body.items.map((one) => [one.description, one.saved.filters.length])).toEqual([['', 2]]);
});

it('deletes a set, and brings it back', async () => {
  await openSets();
  expect(await seriousFaults(page)).toEqual([]);
  await row('Proxies').hover();
  await subject('filterSetDelete').click();
  await subject('noFilterSets').waitFor();
  await subject('undo').click();
  await row('Proxies').waitFor();
});

it('imports a pack after showing what it changes, and its guided filters are found', async () => {
  await subject('importPack').click();
  await subject('packYaml').fill(`version: 1
name: Ours
guidedFilters:
  - id: ours-names
    name: "Ours: names of servers"
    category: Ours
    shows: TLS with the name of a server.
    why: It tells where clients go.
    next: Look at the rare ones.
    filter: { field: tls.sni, op: exists }
    hostSide: server
    eventTypes: [tls]
    techniques: []
    killChain: null
    references: []
    needs: ''
filterSets:
  - name: Names, weekly
    filters: [{ guided: ours-names }]
`);
  await subject('packShow').click();
  await subject('packChange').nth(1).waitFor();
  expect(await subject('packChange').allTextContents()).toEqual([
    'New guided filter: Ours: names of servers',
    'New filter set: Names, weekly',
  ]);
  await subject('packImport').click();
  await row('Names, weekly').waitFor();
  await row('Names, weekly').locator('[data-test-subj=filterSetLoad]').click();
  await subject('filterChip').filter({ hasText: 'Ours: names of servers' }).waitFor();
  await subject('countLine')
    .filter({ hasText: foundEvents('1') })
    .waitFor();
  await subject('guidedSearch').fill('ours names');
  await subject('guidedPack').filter({ hasText: 'Pack Ours' }).waitFor();
});
