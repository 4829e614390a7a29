import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts Chromium: the one that CHROMIUM_PATH names, or the system's. */
export const startChromium = (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM_PATH ?? PATHS.find((file) => existsSync(file));
  if (!executablePath) {
    throw new Error('There is no Chromium. Install the package "chromium" or set CHROMIUM_PATH.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
};

/** Collects what goes wrong in a page: errors, warnings, and breaches of the security policy. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
};
