import type { PanelAnswer } from '../../common/api';
import type { Asker } from './asker';
import { keyOf, mergeLists, wantedOf, type Counted, type Merged } from './lists';
import { exactNumber, panelAnswer } from './panel_answer';

/** Panels with no more values than this are listed whole. */
export const LISTED = 1_000;
/** Of panels with more: the rarest of each shard, whose exact counts are then asked. */
const RAREST_OF_A_SHARD = 100;
const MOST_CANDIDATES = 150;

const compareRare = (a: Counted, b: Counted): number =>
  a.events - b.events || keyOf(a.value).localeCompare(keyOf(b.value), 'en');

const isExact = ({ values, isWhole }: Merged): boolean =>
  isWhole && values.every(({ atMostMore }) => atMostMore === 0);

/**
 * The values with fewest events. Where all values can be listed, that is exact. Where not, the
 * rarest of each shard are counted one by one; values with a single event are then surely among the
 * rarest, and the answer says where that is not all that is shown.
 */
export const rarest = async (asker: Asker, size: number): Promise<PanelAnswer[]> => {
  const gathered = await asker.list({ size: LISTED });
  const merged = new Map([...gathered].map(([id, found]) => [id, mergeLists(found)]));
  const open = asker.panels.filter(({ id }) => {
    const found = merged.get(id);
    return found !== undefined && found.values.length > 0 && !isExact(found);
  });
  const ascending =
    open.length === 0
      ? new Map<string, never>()
      : await asker.list({ size: RAREST_OF_A_SHARD, direction: 'asc' }, open);
  const candidates = new Map(
    open.flatMap(({ id }) => {
      const found = merged.get(id);
      const all = gathered.get(id);
      if (all === undefined) return [];
      const listed = ascending.get(id);
      const few = listed === undefined ? [] : mergeLists(listed).values.toSorted(compareRare);
      const known = found?.isWhole === true ? found.values.toSorted(compareRare) : few;
      return [[id, wantedOf(known.slice(0, Math.max(MOST_CANDIDATES, size)), all)] as const];
    }),
  );
  const counts = await asker.count(candidates);
  return asker.panels.map((panel) => {
    const found = merged.get(panel.id);
    const all = gathered.get(panel.id);
    if (found === undefined || all === undefined) return panelAnswer(panel, all);
    const exact = counts.get(panel.id);
    const ranked = (exact === undefined ? found.values : [...exact.values()])
      .filter(({ events }) => events > 0)
      .toSorted(compareRare)
      .slice(0, size);
    const last = ranked.at(-1)?.events ?? 0;
    const proven = exact === undefined || last <= 1;
    return panelAnswer(panel, all, {
      values: ranked,
      sum: found.sum,
      ...(found.isWhole && { distinct: found.values.length }),
      ...(!proven && {
        reason: `There are more than ${exactNumber(LISTED)} values, and others may be as rare.`,
      }),
    });
  });
};
