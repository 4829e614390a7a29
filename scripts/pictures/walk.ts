import type { Locator, Page } from 'playwright-core';
import type { FilterNode } from '../../common/filters';

/** A picture: where the walk to it begins, and the steps from there. */
export interface Picture {
  /** The name of its file, without the ending. */
  name: string;
  /** The hunt that is asked, as parts of its address. */
  hunt: Hunt;
  /** What is done on the screen before the picture is taken. */
  steps?: (page: Page) => Promise<void>;
  dark?: true;
}

export type Hunt = Readonly<Record<string, string>>;

const DEFAULT_RANGE = { from: 'now-48h', to: 'now' };

/** The address of a hunt below that of the app. */
export const addressOf = (app: string, hunt: Hunt): string =>
  `${app}?${new URLSearchParams({ ...DEFAULT_RANGE, ...hunt }).toString()}`;

/** A hunt with filters. */
export const asking = (filters: readonly FilterNode[], hunt: Hunt): Hunt => ({
  ...hunt,
  filters: JSON.stringify(filters),
});

/** The part of a screen with this name for tests. */
export const subject = (page: Page, name: string): Locator =>
  page.locator(`[data-test-subj~="${name}"]`);

/** Clicks as a hand does: the cells of the grid do not take a click of no length. */
export const click = async (part: Locator): Promise<void> => {
  await part.first().click({ delay: 150 });
};

const QUIET_MS = 600;

const PLACEHOLDERS = '.shSkeleton, [class*="euiSkeleton"], .euiLoadingSpinner';

/** Whether something in sight only keeps the place of what is to come. */
const hasPlaceholders = (page: Page): Promise<boolean> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].some((element) => {
        const { top, height } = element.getBoundingClientRect();
        return height > 0 && top < window.innerHeight;
      }),
    PLACEHOLDERS,
  );

/** Waits until no request is on its way, nothing is a placeholder, and that for a moment. */
export const settled = async (page: Page): Promise<void> => {
  let quietSince = Date.now();
  const began = new Set<unknown>();
  const begin = (request: unknown): void => void began.add(request);
  const end = (request: unknown): void => {
    began.delete(request);
    quietSince = Date.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  try {
    const latest = Date.now() + 30_000;
    while (Date.now() - quietSince < QUIET_MS) {
      if (Date.now() > latest)
        throw new Error(`The screen at ${page.url()} does not come to rest.`);
      await page.waitForTimeout(100);
      if (began.size > 0 || (await hasPlaceholders(page))) quietSince = Date.now();
    }
  } finally {
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  }
};
