import type { Page } from 'playwright-core';

const KEPT = 'testActs';

/**
 * From now on counts what a person does on the page: each click, and each key that does something
 * by itself. Letters that are typed into a field are words of the question, not acts.
 */
export const countActs = async (page: Page): Promise<() => Promise<number>> => {
  const listen = (kept: string): void => {
    const count = ({ isTrusted }: Event): void => {
      if (isTrusted) sessionStorage.setItem(kept, String(Number(sessionStorage.getItem(kept)) + 1));
    };
    document.addEventListener('click', count, true);
    document.addEventListener(
      'keydown',
      (event) => {
        const isWriting = event.target instanceof HTMLInputElement && event.key.length === 1;
        if (!isWriting && event.key !== 'Shift') count(event);
      },
      true,
    );
  };
  await page.addInitScript(listen, KEPT);
  await page.evaluate(listen, KEPT);
  return () => page.evaluate((kept) => Number(sessionStorage.getItem(kept)), KEPT);
};
