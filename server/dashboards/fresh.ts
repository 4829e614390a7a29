import type { PanelAnswer } from '../../common/api';
import type { Asker } from './asker';
import { compareEvents, keyOf, mergeLists, wantedOf, type Counted, type Merged } from './lists';
import { exactNumber, panelAnswer } from './panel_answer';
import { LISTED } from './rarest';

/** Values of a panel that are looked for one by one in the range before. */
const MOST_LOOKED_FOR = 300;

interface Compared {
  fresh: Counted[];
  /** Not in the list of the range before, which is cut: to be looked for one by one. */
  open: Counted[];
  unseen: number;
}

const compare = (now: Merged, before: Merged | undefined): Compared => {
  const known = new Set(before?.values.map(({ value }) => keyOf(value)));
  const unknown = now.values.filter(({ value }) => !known.has(keyOf(value)));
  return before === undefined || before.isWhole
    ? { fresh: unknown, open: [], unseen: 0 }
    : {
        fresh: [],
        open: unknown.slice(0, MOST_LOOKED_FOR),
        unseen: Math.max(0, unknown.length - MOST_LOOKED_FOR),
      };
};

const reasonOf = (now: Merged, unseen: number): string | undefined => {
  if (!now.isWhole)
    return `Only the ${exactNumber(now.values.length)} most frequent values are compared with the range before.`;
  return unseen > 0 ? `${exactNumber(unseen)} rarer values are not compared.` : undefined;
};

/**
 * The values that the range before, of the same length, does not have, most events first. `before`
 * asks of that range; undefined where a hunt has no range.
 */
export const fresh = async (
  asker: Asker,
  before: Asker | undefined,
  size: number,
): Promise<PanelAnswer[]> => {
  const [gathered, earlier] = await Promise.all([
    asker.list({ size: LISTED }),
    before?.list({ size: LISTED }),
  ]);
  const merged = new Map([...gathered].map(([id, found]) => [id, mergeLists(found)]));
  const compared = new Map(
    [...merged].map(([id, now]) => {
      const then = earlier?.get(id);
      return [id, compare(now, then && mergeLists(then))];
    }),
  );
  const found = await before?.count(
    new Map(
      [...compared].flatMap(([id, { open }]) => {
        const then = earlier?.get(id);
        return then === undefined ? [] : [[id, wantedOf(open, then)] as const];
      }),
    ),
  );
  const shown = new Map(
    [...compared].map(([id, { fresh: sure, open }]) => {
      const seen = found?.get(id);
      const unseen = open.filter(({ value }) => (seen?.get(keyOf(value))?.events ?? 0) === 0);
      return [id, [...sure, ...unseen]] as const;
    }),
  );
  const exact = await asker.count(
    new Map(
      [...gathered].map(([id, all]) => {
        const uncertain = (shown.get(id) ?? [])
          .slice(0, size)
          .filter(({ atMostMore }) => atMostMore > 0)
          .slice(0, MOST_LOOKED_FOR);
        return [id, wantedOf(uncertain, all)];
      }),
    ),
  );
  return asker.panels.map((panel) => {
    const all = gathered.get(panel.id);
    const now = merged.get(panel.id);
    if (all === undefined || now === undefined) return panelAnswer(panel, all);
    if (before === undefined) {
      return panelAnswer(panel, all, {
        values: [],
        sum: 0,
        reason: 'A hunt over all data has no range before it. Choose a time range.',
      });
    }
    const then = earlier?.get(panel.id)?.total ?? 0;
    // Without any event before, everything would be new, which says nothing.
    if (then === 0) return panelAnswer(panel, all, { values: [], sum: 0, before: 0 });
    const values = (shown.get(panel.id) ?? [])
      .map((counted) => exact.get(panel.id)?.get(keyOf(counted.value)) ?? counted)
      .toSorted(compareEvents);
    const reason = reasonOf(now, compared.get(panel.id)?.unseen ?? 0);
    return panelAnswer(panel, all, {
      values: values.slice(0, size),
      sum: values.reduce((sum, { events }) => sum + events, 0),
      before: then,
      ...(reason === undefined ? { distinct: values.length } : { reason }),
    });
  });
};
