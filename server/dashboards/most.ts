import type { PanelAnswer } from '../../common/api';
import type { Asker } from './asker';
import { compareEvents, keyOf, mergeLists, wantedOf, type Counted, type Merged } from './lists';
import { exactNumber, panelAnswer } from './panel_answer';

/** Up to here values that are not proven exact are counted one by one. */
const MOST_COUNTED = 50;
/** Values of a panel that are counted one by one. */
const MOST_CANDIDATES = 120;

/** Values listed for each place: many more than shown, so that lists of several shards agree. */
export const listedFor = (size: number): number =>
  size <= MOST_COUNTED ? Math.max(60, 2 * size) : Math.min(10_000, size * 2);

const nthEvents = (values: readonly Counted[], size: number): number =>
  values[size - 1]?.events ?? 0;

const most = (values: readonly Counted[]): number =>
  values.reduce((max, { events, atMostMore }) => Math.max(max, events + atMostMore), 0);

/** Most events that a value can have which is not among the first. */
const beyond = (merged: Merged, size: number): number =>
  Math.max(merged.unlisted, most(merged.values.slice(size)));

const isProven = (merged: Merged, size: number): boolean =>
  merged.values.slice(0, size).every(({ atMostMore }) => atMostMore === 0) &&
  beyond(merged, size) <= nthEvents(merged.values, size);

/** Those that may be among the first, the likeliest first. */
const candidatesOf = ({ values }: Merged, size: number): Counted[] => {
  const least = nthEvents(values, size);
  return values
    .filter(({ events, atMostMore }) => events + atMostMore >= least)
    .slice(0, Math.max(MOST_CANDIDATES, size));
};

const reasonOf = (unlisted: number): string =>
  Number.isFinite(unlisted)
    ? `Other values may have up to ${exactNumber(unlisted)} events each.`
    : 'Other values may have more events.';

/**
 * The values with most events. Lists of several shards and layouts are cut, so that a value may
 * have more than they say: what is not proven exact is counted value by value; where even that does
 * not prove which are the first, the answer says so.
 */
export const mostFrequent = async (asker: Asker, size: number): Promise<PanelAnswer[]> => {
  const gathered = await asker.list({ size: listedFor(size) });
  const merged = new Map([...gathered].map(([id, found]) => [id, mergeLists(found)]));
  const open = [...gathered].flatMap(([id, all]) => {
    const found = merged.get(id);
    return size > MOST_COUNTED || found === undefined || isProven(found, size)
      ? []
      : [[id, wantedOf(candidatesOf(found, size), all)] as const];
  });
  const counts = await asker.count(new Map(open));
  return asker.panels.map((panel) => {
    const found = merged.get(panel.id);
    const all = gathered.get(panel.id);
    if (found === undefined || all === undefined) return panelAnswer(panel, all);
    const exact = counts.get(panel.id);
    if (exact === undefined) {
      const values = found.values.slice(0, size);
      return panelAnswer(panel, all, {
        values,
        sum: found.sum,
        ...(found.isWhole && { distinct: found.values.length }),
        ...(!isProven(found, size) && { reason: reasonOf(beyond(found, size)) }),
      });
    }
    const ranked = [...exact.values()].toSorted(compareEvents);
    const rest = found.values.filter(({ value }) => !exact.has(keyOf(value)));
    const limit = Math.max(found.unlisted, most(rest));
    return panelAnswer(panel, all, {
      values: ranked.slice(0, size),
      sum: found.sum,
      ...(found.isWhole && { distinct: found.values.length }),
      ...(limit > nthEvents(ranked, size) && { reason: reasonOf(limit) }),
    });
  });
};

/** An estimate of the same, from a share of the events. */
export const mostInSample = async (
  asker: Asker,
  size: number,
  probability: number,
): Promise<PanelAnswer[]> => {
  const gathered = await asker.list({ size: listedFor(size), probability });
  return asker.panels.map((panel) => {
    const all = gathered.get(panel.id);
    if (all === undefined) return panelAnswer(panel, all);
    const { values, sum } = mergeLists(all);
    return panelAnswer(panel, all, {
      values: values.slice(0, size).map((value) => ({ ...value, atMostMore: Infinity })),
      sum,
      reason: 'Estimated from a sample of the events.',
    });
  });
};
