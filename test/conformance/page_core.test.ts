import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SHARED_MODULES } from '../../standalone/shared_modules';
import { seriousFaults } from './accessibility';
import { complaintsOf, startChromium } from './chromium';
import { buildUi, PageServer } from './page_server';
import './probe_window';
import { BUILD_TIMEOUT_MS } from './run_build';

jest.setTimeout(60_000);

describe('core in the page', () => {
  let server: PageServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  const open = async (path: string) => {
    await page.goto(`${server.url}${path}`);
    await page.getByRole('heading', { name: /^App / }).waitFor();
  };

  beforeAll(async () => {
    buildUi();
    server = await PageServer.start();
    browser = await startChromium();
    context = await browser.newContext();
  }, BUILD_TIMEOUT_MS);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  beforeEach(async () => {
    server.options = {};
    page = await context.newPage();
    complaints = complaintsOf(page);
  });

  afterEach(async () => {
    await page.close();
  });

  it('gives exactly the shared modules of the table, and the public path', async () => {
    await open('/app/probe');
    const names = await page.evaluate(() => Object.keys(window.__kbnSharedDeps__ ?? {}));
    expect(names.sort()).toEqual(Object.values(SHARED_MODULES).sort());
    expect(await page.evaluate(() => window.__kbnPublicPathSeen)).toBe('/base/plugin/');
    expect(complaints).toEqual([]);
  });

  it('runs setup, start, then mount, with the services of each', async () => {
    await open('/');
    const seen = await page.evaluate(() => ({
      events: window.probe.events,
      services: window.probe.services,
      setupPlugins: window.probe.setupPlugins,
      config: window.probe.context.config.get(),
      dev: window.probe.context.env.mode.dev,
      asset: window.probe.core.http.staticAssets.getPluginAssetHref('a/b.svg'),
      save: window.probe.core.application.capabilities.probe?.save,
    }));
    expect(seen).toEqual({
      events: ['setup', 'start', 'mount probe'],
      services: { sameCore: true, plugins: {}, own: { fromStart: 2 } },
      setupPlugins: {},
      config: { answer: 42 },
      dev: false,
      asset: '/base/assets/probe/a/b.svg',
      save: true,
    });
    expect(new URL(page.url()).pathname).toBe('/base/app/probe');
  });

  it('draws in EUI with texts and icons, in the structure that apps rely on', async () => {
    await open('/app/probe');
    await page.getByText('7 hosts').waitFor();
    await page.locator('button svg[data-icon-type="search"]').waitFor();
    const structure =
      'body.kbnBody > #kibana-body[data-test-subj=kibanaChrome] > #app-main-scroll > .kbnAppWrapper > .kbnAppWrapper:not([aria-busy]) main';
    expect(await page.locator(structure).count()).toBe(1);
    const box = await page.locator('#app-main-scroll').boundingBox();
    expect(box).toMatchObject({ x: 0, y: 48, height: 720 - 48 });
    expect(complaints).toEqual([]);
  });

  it('moves between apps and within one, and back', async () => {
    await open('/app/probe/a?x=1#y');
    await page.evaluate(() => window.probe.params.history.push('/b?x=2'));
    expect(new URL(page.url()).pathname).toBe('/base/app/probe/b');
    await page.evaluate(() =>
      window.probe.core.application.navigateToApp('second', { path: '/c' }),
    );
    await page.getByRole('heading', { name: 'App second' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'App probe' }).waitFor();
    const { events, locations } = await page.evaluate(() => window.probe);
    expect(events.slice(2)).toEqual([
      'mount probe',
      'unmount probe',
      'mount second',
      'unmount second',
      'mount probe',
    ]);
    expect(locations).toEqual(['/a', '/b', '/c', '/b']);
    const urls = await page.evaluate(() => [
      window.probe.core.application.getUrlForApp('second', { path: 'x?y=1' }),
      window.probe.core.application.getUrlForApp('second', { absolute: true }),
    ]);
    expect(urls).toEqual(['/base/app/second/x?y=1', `${server.url}/app/second`]);
  });

  it('hides the apps that the user may not open, and those that are not there', async () => {
    for (const id of ['hidden', 'nothing']) {
      await page.goto(`${server.url}/app/${id}`);
      await page.getByRole('heading', { name: 'There is no app at this address' }).waitFor();
      expect(await page.evaluate(() => window.probe.events)).toEqual(['setup', 'start']);
    }
  });

  it('shows where one is, in the title and the breadcrumbs, and can hide the header', async () => {
    await open('/app/probe');
    await page.evaluate(() => {
      const { chrome } = window.probe.core;
      chrome.docTitle.change(['Hosts', 'Probe probe']);
      chrome.setBreadcrumbs([{ text: 'Probe' }, { text: 'Hosts' }]);
    });
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByText('Hosts').waitFor();
    expect(await page.title()).toBe('Hosts - Probe probe');
    await page.evaluate(() =>
      window.probe.params.setHeaderActionMenu((element) => {
        element.textContent = 'an action of the app';
        return () => undefined;
      }),
    );
    await page.locator('#home-header').getByText('an action of the app').waitFor();
    await page.evaluate(() => window.probe.core.chrome.setIsVisible(false));
    await page.locator('#home-header').waitFor({ state: 'hidden' });
    expect(await page.locator('#app-main-scroll').boundingBox()).toMatchObject({ y: 0 });
  });

  it('is dark when the setting or the system says so, all of it', async () => {
    server.options = { darkMode: true };
    await open('/app/probe');
    const theme = () =>
      page.evaluate(() => ({
        tag: window.__kbnThemeTag__,
        theme: window.probe.core.theme.getTheme(),
        page: getComputedStyle(document.body).backgroundColor,
        heading: getComputedStyle(document.querySelector('h1') as Element).color,
        scheme: document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content,
      }));
    const dark = await theme();
    expect(dark).toMatchObject({
      tag: 'borealisdark',
      theme: { darkMode: true, name: 'borealis' },
      scheme: 'dark',
    });
    server.options = { darkMode: 'system' };
    await page.emulateMedia({ colorScheme: 'dark' });
    await open('/app/probe');
    expect(await theme()).toEqual(dark);
    await page.emulateMedia({ colorScheme: 'light' });
    await open('/app/probe');
    const light = await theme();
    expect(light).toMatchObject({ tag: 'borealislight', scheme: 'light' });
    expect(light.page).not.toBe(dark.page);
    expect(light.heading).not.toBe(dark.heading);
  });

  it('has a user menu with the colour mode and the way out, for keyboards too', async () => {
    await open('/app/probe');
    await page.getByRole('button', { name: 'User menu' }).press('Enter');
    await page.getByText('Logged in as hunter').waitFor();
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Dark' }).click();
    await loaded;
    const request = server.requests.findLast(({ url }) => url.includes('/kibana/settings'));
    expect(JSON.parse(request?.body ?? '')).toEqual({ changes: { 'theme:darkMode': 'enabled' } });
    await page.getByRole('button', { name: 'User menu' }).click();
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByText('You are logged out.').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([false, true])('has no serious fault of accessibility (dark: %s)', async (darkMode) => {
    server.options = { darkMode };
    await open('/app/probe');
    await page.getByRole('button', { name: 'User menu' }).click();
    await page.getByText('Logged in as hunter').waitFor();
    await page.waitForTimeout(500);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
