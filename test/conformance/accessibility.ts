import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Violation {
  id: string;
  impact?: string;
  nodes: { html: string }[];
}

declare global {
  interface Window {
    axe: {
      run(
        within: string | Document,
        options: {
          resultTypes: ['violations'];
          runOnly?: { type: 'rule'; values: readonly string[] };
        },
      ): Promise<{ violations: Violation[] }>;
    };
  }
}

/** The lists of EuiSelectable scroll by keys that their search field takes. */
const SCROLLED_BY_KEYS = 'euiSelectableList__list';

export interface Fault {
  id: string;
  html: string[];
}

/**
 * Serious and critical faults that axe finds on the page as it is now. Axe is put into the page as
 * text: loaded as a module it looks for a window in Node.
 *
 * @param within a selector of the part that is looked at; the whole page when left out.
 * @param rules the rules of axe that are looked at; all of them when left out.
 */
export const seriousFaults = async (
  page: Page,
  { within, rules }: { within?: string; rules?: readonly string[] } = {},
): Promise<Fault[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) {
    const file = require.resolve('axe-core', { paths: [require.resolve('@axe-core/playwright')] });
    await page.evaluate(readFileSync(file, 'utf8'));
  }
  // What fades in has too little contrast until it is there; what turns for ever is not waited for.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
  const { violations } = await page.evaluate(
    ([place, values]) =>
      window.axe.run(place ?? document, {
        resultTypes: ['violations'],
        ...(values && { runOnly: { type: 'rule', values } }),
      }),
    [within, rules] as const,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({
      id,
      html: nodes
        .map(({ html }) => html)
        .filter((html) => id !== 'scrollable-region-focusable' || !html.includes(SCROLLED_BY_KEYS)),
    }))
    .filter(({ html }) => html.length > 0);
};
