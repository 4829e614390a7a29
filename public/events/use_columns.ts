import { useCallback, useMemo } from 'react';
import { z } from 'zod';
import { defaultColumns, MIXED } from '../../common/events';
import { useHunt } from '../hunt';
import { useKept } from '../widgets';

const MOST_COLUMNS = 60;

const layout = z.object({
  columns: z.array(z.string().min(1).max(500)).min(1).max(MOST_COLUMNS).optional(),
  /** Widths that were dragged, in pixels. */
  widths: z.record(z.string(), z.number().min(30).max(4_000)),
});
type Layout = z.infer<typeof layout>;

const UNTOUCHED: Layout = { widths: {} };

export const DENSITIES = ['compact', 'normal', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];
const density = z.enum(DENSITIES);

export interface GridLayout {
  /** The event type that the columns belong to, or {@link MIXED}. */
  kind: string;
  columns: readonly string[];
  widths: Readonly<Record<string, number>>;
  isDefault: boolean;
  setColumns: (columns: readonly string[]) => void;
  setWidth: (column: string, width: number) => void;
  reset: () => void;
  density: Density;
  setDensity: (density: Density) => void;
}

/** How the list of events is laid out: kept in this browser for each event type. */
export const useColumns = (): GridLayout => {
  const { types } = useHunt().state;
  const kind =
    types === 'undecided'
      ? 'alert'
      : types !== 'all' && types.length === 1
        ? (types[0] ?? MIXED)
        : MIXED;
  const [kept, keep] = useKept(`events.layout.${kind}`, layout, UNTOUCHED);
  const [dense, keepDensity] = useKept<Density>('events.density', density, 'normal');
  const columns = useMemo(
    () => (kept.columns === undefined ? defaultColumns(kind) : [...new Set(kept.columns)]),
    [kept.columns, kind],
  );
  const setColumns = useCallback(
    (chosen: readonly string[]) =>
      keep((now) =>
        // A list without columns would be a list without a way back.
        chosen.length === 0 ? now : { ...now, columns: chosen.slice(0, MOST_COLUMNS) },
      ),
    [keep],
  );
  const setWidth = useCallback(
    (column: string, width: number) =>
      keep((now) => ({
        ...now,
        widths: { ...now.widths, [column]: Math.min(4_000, Math.max(30, Math.round(width))) },
      })),
    [keep],
  );
  return {
    kind,
    columns,
    widths: kept.widths,
    isDefault: kept.columns === undefined && Object.keys(kept.widths).length === 0,
    setColumns,
    setWidth,
    reset: useCallback(() => keep(() => undefined), [keep]),
    density: dense,
    setDensity: useCallback((chosen: Density) => keepDensity(() => chosen), [keepDensity]),
  };
};
