import { z } from 'zod';
import { PANELS, type Panel } from '../../common/dashboards';

/** How a person has arranged the panels; kept in the browser. */
export const layoutSchema = z.object({
  /** Panels that are not shown. */
  hidden: z.array(z.string()).max(1_000),
  /** Ids of panels in the order wanted; others follow in theirs. */
  order: z.array(z.string()).max(1_000),
  /** Groups that are folded. */
  folded: z.array(z.string()).max(100),
});

export type Layout = z.infer<typeof layoutSchema>;

export const NO_LAYOUT: Layout = { hidden: [], order: [], folded: [] };

const toggled = (list: readonly string[], id: string): string[] =>
  list.includes(id) ? list.filter((one) => one !== id) : [...list, id];

export const toggleHidden = (layout: Layout, id: string): Layout => ({
  ...layout,
  hidden: toggled(layout.hidden, id),
});

export const toggleFolded = (layout: Layout, id: string): Layout => ({
  ...layout,
  folded: toggled(layout.folded, id),
});

/** The panels of a group in the order wanted, hidden ones among them. */
export const panelsOfGroup = (layout: Layout, group: string): Panel[] => {
  const place = (id: string): number => {
    const at = layout.order.indexOf(id);
    return at === -1 ? Infinity : at;
  };
  const panels = PANELS.filter((panel) => panel.group === group);
  return panels
    .map((panel, at) => ({ panel, at, place: place(panel.id) }))
    .toSorted((a, b) => (a.place === b.place ? a.at - b.at : a.place - b.place))
    .map(({ panel }) => panel);
};

/** Puts a panel before or after its neighbour among those that are shown. */
export const movePanel = (
  layout: Layout,
  shown: readonly string[],
  id: string,
  by: -1 | 1,
): Layout => {
  const from = shown.indexOf(id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= shown.length) return layout;
  const moved = shown.filter((one) => one !== id);
  moved.splice(to, 0, id);
  return { ...layout, order: [...layout.order.filter((one) => !shown.includes(one)), ...moved] };
};
