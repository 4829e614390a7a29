import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startChromium } from './chromium';
import { buildUi, PageServer } from './page_server';
import './probe_window';
import { BUILD_TIMEOUT_MS } from './run_build';

jest.setTimeout(60_000);

describe('a page with a faulty plugin', () => {
  let server: PageServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

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
    page = await context.newPage();
  });

  afterEach(async () => {
    await page.close();
  });

  it.each([
    ['throws_in_setup.js', 'The setup of probe failed.'],
    ['throws_in_start.js', 'The start of probe failed.'],
    ['registers_nothing.js', 'Definition of plugin "probe" not found and may have failed to load.'],
    ['no_function.js', 'Definition of plugin "probe" should either be a function or a module.'],
    ['not_there.js', '/base/plugin/not_there.js'],
  ])('stops as Kibana does when the plugin is %s', async (script, says) => {
    server.options = { script };
    await page.goto(`${server.url}/app/probe`);
    await page.getByRole('heading', { name: 'Something stopped this page' }).waitFor();
    await page.getByText(says).first().waitFor();
    const reload = page.getByRole('button', { name: 'Reload the page' });
    expect(await reload.isVisible()).toBe(true);
  });

  it('loses only the app when its mount throws', async () => {
    server.options = {};
    await page.goto(`${server.url}/app/broken`);
    await page.getByText('The mount of broken failed.').waitFor();
    await page.evaluate(() => window.probe.core.application.navigateToApp('second'));
    await page.getByRole('heading', { name: 'App second' }).waitFor();
    expect(await page.getByText('The mount of broken failed.').count()).toBe(0);
  });

  it('says so in plain HTML when even the shared modules are missing', async () => {
    server.options = {};
    await page.route('**/ui/shared_deps.js', (route) => route.abort());
    await page.goto(`${server.url}/app/probe`);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('shared_deps.js');
  });
});
