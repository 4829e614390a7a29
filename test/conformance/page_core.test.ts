import type { CoreSetup, CoreStart, PluginInitializerContext } from '@kbn/core/public';
import type { AppMountParameters } from '@kbn/core/public';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SHARED_MODULES } from '../../standalone/bundling/shared_modules';
import { seriousFaults } from './accessibility';
import { complaintsOf, startChromium } from './chromium';
import { buildUi, PageServer } from './page_server';
import { BUILD_TIMEOUT_MS } from './run_build';

interface Probe {
  events: string[];
  locations: string[];
  context: PluginInitializerContext;
  setupCore: CoreSetup;
  setupPlugins: object;
  core: CoreStart;
  params: AppMountParameters;
  services: { sameCore: boolean; plugins: object; own: unknown };
}

declare global {
  interface Window {
    probe: Probe;
    __kbnPublicPathSeen: string;
  }
}

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
    }
  });

  it('sends requests with the headers of Kibana, and reads answers by their type', async () => {
    await open('/app/probe');
    const echo = await page.evaluate(() =>
      window.probe.core.http.post<{
        method: string;
        url: string;
        headers: Record<string, string>;
        body: string;
      }>('/api/echo', {
        query: { a: 1, list: ['x', 'y'], none: undefined },
        version: '2026-11-01',
        body: '{"b":2}',
        headers: { 'x-own': 'z' },
      }),
    );
    expect(echo).toMatchObject({
      method: 'POST',
      url: '/base/api/echo?a=1&list=x&list=y',
      body: '{"b":2}',
      headers: {
        'content-type': 'application/json',
        'elastic-api-version': '2026-11-01',
        'kbn-version': '9.4.3',
        'x-elastic-internal-origin': 'Kibana',
        'x-own': 'z',
      },
    });
    const rest = await page.evaluate(async () => {
      const { http } = window.probe.core;
      const lines = await http.get<Blob>('/api/lines');
      const whole = await http.get('/api/lines', { asResponse: true, rawResponse: true });
      const refused = await http.get('/api/echo', { headers: { 'kbn-x': '1' } }).catch(String);
      return {
        lines: await lines.text(),
        raw: await whole.response?.text(),
        unread: whole.body,
        refused,
      };
    });
    expect(rest).toEqual({
      lines: '{"a":1}\n{"a":2}\n',
      raw: '{"a":1}\n{"a":2}\n',
      unread: undefined,
      refused: expect.stringContaining('kbn-x'),
    });
  });

  it('tells what failed: the answer of the server, an abort, no network', async () => {
    await open('/app/probe');
    const errors = await page.evaluate(async () => {
      const { http } = window.probe.core;
      const describe = (error: unknown) => {
        const { name, message, body, response } = error as {
          name: string;
          message: string;
          body?: unknown;
          response?: Response;
        };
        return { name, message, body, status: response?.status };
      };
      const abort = AbortSignal.abort();
      return [
        await http.get('/api/conflict').catch(describe),
        await http.get('/api/echo', { signal: abort }).catch(describe),
        await http.get('http://127.0.0.1:1/', { prependBasePath: false }).catch(describe),
      ];
    });
    expect(errors).toEqual([
      {
        name: 'Error',
        message: 'Conflict',
        body: { statusCode: 409, error: 'Conflict', message: 'stale', attributes: { v: 1 } },
        status: 409,
      },
      expect.objectContaining({ name: 'AbortError' }),
      expect.objectContaining({ name: 'TypeError' }),
    ]);
  });

  it('goes to the login page when the session is over, and knows the way back', async () => {
    await open('/app/probe/a?x=1');
    await page.evaluate(() => window.probe.core.http.get('/api/expired').catch(() => undefined));
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(new URL(page.url()).searchParams.get('next')).toBe('/base/app/probe/a?x=1');
  });

  it('reads settings in their types, saves them, and sets the clock of moment', async () => {
    await open('/app/probe');
    const seen = await page.evaluate(async () => {
      const { client } = window.probe.core.settings;
      const values: unknown[] = [];
      client.get$('dateFormat').subscribe((value) => values.push(value));
      const saved = await client.set('dateFormat', 'YYYY');
      const moment = window.__kbnSharedDeps__?.Moment as (at: number) => { hour(): number };
      let unknown = '';
      try {
        client.get('nobody:knows');
      } catch (error) {
        unknown = String(error);
      }
      return {
        values,
        saved,
        ranges: client.get('timepicker:quickRanges'),
        fallback: client.get('nobody:knows', 5),
        unknown,
        hour: moment(0).hour(),
      };
    });
    expect(seen).toEqual({
      values: ['MMM D, YYYY', 'YYYY'],
      saved: true,
      ranges: [{ from: 'now/d' }],
      fallback: 5,
      unknown: expect.stringContaining('"nobody:knows"'),
      hour: 9,
    });
    const request = server.requests.findLast(({ url }) => url.includes('/kibana/settings'));
    expect(JSON.parse(request?.body ?? '')).toEqual({ changes: { dateFormat: 'YYYY' } });
  });

  it('shows toasts and takes them away', async () => {
    await open('/app/probe');
    await page.evaluate(() => {
      const { toasts } = window.probe.core.notifications;
      toasts.addSuccess('Saved the filter set');
      toasts.addDanger({
        title: 'Not saved',
        text: (element) => {
          element.textContent = 'drawn by a mount point';
          return () => undefined;
        },
      });
    });
    await page.getByText('Saved the filter set').waitFor();
    await page.getByText('drawn by a mount point').waitFor();
    await page.evaluate(() => {
      const { toasts } = window.probe.core.notifications;
      toasts.get$().subscribe((list) => list.forEach((toast) => toasts.remove(toast)));
    });
    await page.getByText('Not saved').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('opens flyouts below the header, modals, and questions', async () => {
    await open('/app/probe');
    const answer = page.evaluate(() =>
      window.probe.core.overlays.openConfirm('Delete it?', { confirmButtonText: 'Delete' }),
    );
    await page.getByRole('button', { name: 'Delete' }).click();
    expect(await answer).toBe(true);
    const refusal = page.evaluate(() => window.probe.core.overlays.openConfirm('Delete it?'));
    await page.getByText('Delete it?').waitFor();
    await page.keyboard.press('Escape');
    expect(await refusal).toBe(false);
    const closed = page.evaluate(async () => {
      const flyout = window.probe.core.overlays.openFlyout(
        (element) => {
          element.textContent = 'In the flyout';
          return () => window.probe.events.push('flyout gone');
        },
        { 'aria-label': 'Probe flyout' },
      );
      await flyout.onClose;
      return window.probe.events.includes('flyout gone');
    });
    await page.getByText('In the flyout').waitFor();
    await page.waitForTimeout(400);
    expect(await page.locator('.euiFlyout').boundingBox()).toMatchObject({ y: 48 });
    await page.keyboard.press('Escape');
    expect(await closed).toBe(true);
    expect(complaints).toEqual([]);
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
