import type { Browser, BrowserContext, Page } from 'playwright-core';
import { complaintsOf, startChromium } from './chromium';
import { buildUi, PageServer } from './page_server';
import './probe_window';
import { BUILD_TIMEOUT_MS } from './run_build';

jest.setTimeout(60_000);

describe('the services of core in the page', () => {
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
      refused: expect.stringContaining('kbn-x') as unknown,
    });
  });

  it('shows that something loads, for as long as it does', async () => {
    await open('/app/probe');
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/echo', async (route) => {
      await held;
      await route.continue();
    });
    const done = page.evaluate(() => window.probe.core.http.get('/api/echo'));
    await page.locator('#home-header [aria-label="Loading"]').waitFor();
    answer();
    await done;
    const sign = page.locator('#home-header [aria-label="Loading"]');
    await sign.waitFor({ state: 'detached' });
    expect(await sign.count()).toBe(0);
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
      unknown: expect.stringContaining('"nobody:knows"') as unknown,
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
});
