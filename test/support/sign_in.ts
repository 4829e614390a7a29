import type { Page } from 'playwright-core';
import { testClusterAddress } from '../setup';

/** Fills in the login that stands before the page, as the tests' user. */
export const signIn = async (page: Page): Promise<void> => {
  const { username, password } = testClusterAddress();
  await page.locator('input[autocomplete=username]').fill(username);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.keyboard.press('Enter');
};
