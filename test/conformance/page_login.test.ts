import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seriousFaults } from './accessibility';
import { complaintsOf, startChromium } from './chromium';
import { buildUi, PageServer } from './page_server';
import { BUILD_TIMEOUT_MS } from './run_build';

jest.setTimeout(60_000);

describe('the login page', () => {
  let server: PageServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  const user = () => page.getByLabel('User name');
  const password = () => page.getByLabel('Password', { exact: true });

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
  });

  afterEach(async () => {
    await page.close();
  });

  it('is ready to type, for people and password managers', async () => {
    const complaints = complaintsOf(page);
    await page.goto(`${server.url}/login`);
    await user().waitFor();
    expect(await user().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await user().getAttribute('autocomplete')).toBe('username');
    expect(await password().getAttribute('autocomplete')).toBe('current-password');
    expect(await password().getAttribute('type')).toBe('password');
    expect(complaints).toEqual([]);
  });

  it('says what is missing, and what the server refuses', async () => {
    await page.goto(`${server.url}/login`);
    await user().press('Enter');
    await page.getByText('Give your user name.').waitFor();
    await user().fill('hunter');
    await user().press('Enter');
    await page.getByText('Give your password.').waitFor();
    await password().fill('wrong');
    await password().press('Enter');
    await page.getByRole('alert').getByText('Wrong user name.').waitFor();
    expect(await password().evaluate((element) => element === document.activeElement)).toBe(true);
    await server.stop();
    await password().press('Enter');
    await page.getByRole('alert').getByText('The server does not answer.').waitFor();
    server = await PageServer.start();
  });

  it('goes on to where the user wanted to be', async () => {
    await page.goto(`${server.url}/login?next=${encodeURIComponent('/base/app/second?a=1')}`);
    await user().fill('hunter');
    await password().fill('right');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('heading', { name: 'App second' }).waitFor();
    expect(page.url()).toBe(`${server.url}/app/second?a=1`);
  });

  it.each(['//other.test/x', '/\\other.test', 'https://other.test', '/\t/other.test'])(
    'stays on this server even if it is told to go to %j',
    async (next) => {
      await page.goto(`${server.url}/login?next=${encodeURIComponent(next)}`);
      await user().fill('hunter');
      await password().fill('right');
      await password().press('Enter');
      await page.getByRole('heading', { name: 'App probe' }).waitFor();
      expect(page.url()).toBe(`${server.url}/app/probe`);
    },
  );

  it.each([false, true])('has no serious fault of accessibility (dark: %s)', async (darkMode) => {
    server.options = { darkMode };
    await page.goto(`${server.url}/login?msg=LOGGED_OUT`);
    await user().press('Enter');
    await page.getByText('Give your user name.').waitFor();
    await page.waitForTimeout(500);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
