/** Most rows that are looked for; more than fit on a high screen. */
const MOST = 40;

/**
 * The ids of the guided filters whose rows can be seen in the scrolled list, and those right below
 * so that a small scroll meets numbers.
 */
export const rowsInSight = (list: HTMLElement | null): string[] => {
  if (list === null) return [];
  const { top, height } = list.getBoundingClientRect();
  const ids: string[] = [];
  for (const row of list.querySelectorAll<HTMLElement>('[data-guided-row]')) {
    const place = row.getBoundingClientRect();
    if (place.bottom < top) continue;
    if (place.top > top + height * 1.5 || ids.length === MOST) break;
    ids.push(row.dataset['guidedRow'] ?? '');
  }
  return ids;
};
