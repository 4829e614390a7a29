import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Violation {
  id: string;
  impact?: string;
  nodes: { html: string }[];
}

declare global {
  interface Window {
    axe: { run(): Promise<{ violations: Violation[] }> };
  }
}

/**
 * Serious and critical faults that axe finds on the page as it is now. Axe is put into the page as
 * text: loaded as a module it looks for a window in Node.
 */
export const seriousFaults = async (page: Page): Promise<{ id: string; html: string[] }[]> => {
  const file = require.resolve('axe-core', { paths: [require.resolve('@axe-core/playwright')] });
  await page.evaluate(readFileSync(file, 'utf8'));
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
};
