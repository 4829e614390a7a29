/** Network definitions on the screen: named, in force at once, changed by two, deleted and back, imported. */
import type { Browser, Page } from 'playwright-core';
import { listNetworks, updateNetwork } from '../../common/api';
import { seriousFaults } from '../conformance/accessibility';
import { startChromium } from '../conformance/chromium';
import { testCluster, uniqueName } from '../setup';
import { startHuntHome, type HuntHome } from '../support/hunt_home';
import { signIn } from '../support/sign_in';

const client = testCluster();
const index = uniqueName('networkscreens');
let home: HuntHome;
let browser: Browser;
let page: Page;

const subject = (name: string) => page.locator(`[data-test-subj~="${name}"]`);

const openNetworks = async () => {
  await subject('filterTools').click();
  await subject('filterTool-networks').click();
  await subject('networks').waitFor();
  await subject('filterTool-networks').waitFor({ state: 'detached' });
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
  await subject('tab-hosts').click();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await home.stop();
  await client.indices.delete({ index });
  await client.close();
});

it('names a part of the network, and hosts are shown with the name at once', async () => {
  await openNetworks();
  await subject('noNetworks').waitFor();
  await subject('networkNew').click();
  await page.locator('[name=networkName]').fill('Office <b>west</b>');
  await page.locator('[name=networkRanges]').fill('10.1.2.3/16');
  await subject('networkRemarks').filter({ hasText: 'is kept as 10.1.0.0/16' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await subject('networkSave').click();
  await subject('networkHosts').filter({ hasText: '1' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await subject('networks').waitFor({ state: 'detached' });
  await subject('networkName').filter({ hasText: 'Office <b>west</b>' }).waitFor();
  await subject('networkPicker').click();
  await page.getByRole('option', { name: 'Any of kind department' }).click();
  await subject('filterChip').filter({ hasText: 'any network of kind department' }).waitFor();
  await page.keyboard.press('Escape');
});

it('shows both states when somebody else changed a network, and stores what is chosen', async () => {
  await openNetworks();
  await subject('networkRowName').click();
  const [network] = (await home.call(listNetworks)).body.items;
  if (network === undefined) throw new Error('The network was not saved.');
  const { id, version, updatedAt: _, updatedBy: __, ...rest } = network;
  const body = { ...rest, version, description: 'changed elsewhere' };
  await home.call(updateNetwork, { params: { id }, body });
  await page.locator('[name=networkDescription]').fill('changed here');
  await subject('networkSave').click();
  await subject('networkConflict').filter({ hasText: 'changed elsewhere' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await subject('conflictOverwrite').click();
  await subject('networksTable').filter({ hasText: 'changed here' }).waitFor();
});

it('deletes a network, and brings it back under its id', async () => {
  const before = (await home.call(listNetworks)).body.items.map(({ id }) => id);
  await subject('networkDelete').click();
  await subject('noNetworks').waitFor();
  await subject('undo').click();
  await subject('networkRowName').waitFor();
  expect((await home.call(listNetworks)).body.items.map(({ id }) => id)).toEqual(before);
});

it('shows what a file would do before it does it', async () => {
  await subject('networksImport').click();
  await subject('networksCsv').fill('name,kind,cidrs\nGuests,guests,172.20.0.0/22\nBad,dmz,10.1');
  await subject('networksPreview').click();
  await subject('networksReport').filter({ hasText: '"10.1" is not a network.' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect((await home.call(listNetworks)).body.items).toHaveLength(1);
  await subject('networksStore').click();
  await subject('networksImported').filter({ hasText: '1 network stored' }).waitFor();
  await subject('networksBack').click();
  await subject('networksTable').filter({ hasText: '172.20.0.0/22' }).waitFor();
});
