import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensureChromium } from '../setup/chromium';
import type { PicturesHome } from './open_home';
import type { PicturesOptions } from './options';
import { PICTURES } from './screens';
import { smallPng } from './small_png';
import { addressOf, settled, subject, type Picture } from './walk';

const SIGN_IN = 'sign_in';

const shot = async (page: Page, folder: string, name: string): Promise<void> => {
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const small = smallPng(png);
  await writeFile(join(folder, `${name}.png`), small);
  console.log(`${name}.png  ${Math.round(small.length / 1_000)} kB`);
};

/** Signs in and gives the address of the app. */
const enter = async (page: Page, home: PicturesHome, folder: string, isTaken: boolean) => {
  await page.goto(home.url);
  const username = page.locator('input[autocomplete=username]');
  await username.waitFor();
  if (isTaken) await shot(page, folder, SIGN_IN);
  await username.fill(home.username);
  await page.locator('input[autocomplete=current-password]').fill(home.password);
  await page.keyboard.press('Enter');
  await subject(page, 'suricataHunt').waitFor();
  const { origin, pathname } = new URL(page.url());
  return `${origin}${pathname}`;
};

/** Lets the page be drawn for light or dark colours, whatever the settings of the home say. */
const drawIn = async (page: Page, isDark: boolean): Promise<void> => {
  await page.route('**/app/**', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const answer = await route.fetch();
    const html = (await answer.text()).replace(
      /(darkMode&quot;:)(true|false|&quot;system&quot;)/,
      `$1${isDark}`,
    );
    return route.fulfill({ response: answer, body: html });
  });
};

const take = async (page: Page, app: string, picture: Picture, folder: string): Promise<void> => {
  // What a picture before it has folded or ordered is kept in the browser.
  await page.evaluate(() => localStorage.clear());
  await page.goto(addressOf(app, picture.hunt));
  await subject(page, 'suricataHunt').waitFor();
  await settled(page);
  await picture.steps?.(page);
  await settled(page);
  await shot(page, folder, picture.name);
};

const walk = async (browser: Browser, home: PicturesHome, options: PicturesOptions) => {
  const { folder, size, only, dark } = options;
  const isWanted = (name: string) =>
    only.length === 0 || only.some((beginning) => name.startsWith(beginning));
  const page = await browser.newPage({
    viewport: size,
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  page.setDefaultTimeout(10_000);
  const app = await enter(page, home, folder, isWanted(SIGN_IN));
  const failed: string[] = [];
  for (const picture of PICTURES.filter(({ name }) => isWanted(name))) {
    await page.unrouteAll();
    await drawIn(page, dark || picture.dark === true);
    try {
      await take(page, app, picture, folder);
    } catch (error) {
      failed.push(picture.name);
      console.error(`${picture.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failed.length > 0) throw new Error(`These pictures were not taken: ${failed.join(', ')}.`);
};

/** Walks the screens of a home in Chromium and writes their pictures. */
export const takePictures = async (home: PicturesHome, options: PicturesOptions): Promise<void> => {
  await mkdir(options.folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
  });
  try {
    await walk(browser, home, options);
  } finally {
    await browser.close();
  }
};
