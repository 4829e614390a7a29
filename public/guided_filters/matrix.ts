import {
  TACTICS,
  technique,
  TECHNIQUES,
  type GuidedIdea,
  type TacticId,
} from '../../common/catalogue';
import type { CountOf } from './arrange';

/** A technique of a tactic, with the guided filters that look for it or one of its parts. */
export interface MatrixCell {
  /** Without a part: `T1090` stands for T1090.001 too. */
  id: string;
  name: string;
  filters: readonly GuidedIdea[];
}

export interface MatrixColumn {
  tactic: TacticId;
  name: string;
  cells: readonly MatrixCell[];
}

/** The technique that a part belongs to: `T1090` for `T1090.001`. */
const wholeTechnique = (id: string): string => id.split('.')[0] ?? id;

/**
 * The name of a whole technique. Where guided filters name only parts of it, the parts' names begin
 * with it.
 */
export const techniqueName = (id: string): string => {
  const own = technique(id)?.name;
  if (own !== undefined) return own;
  const part = Object.values(TECHNIQUES).find((one) => wholeTechnique(one.id) === id);
  return part?.name.split(': ')[0] ?? id;
};

/** The filters that look for a technique or one of its parts. */
export const ofTechnique = (
  filters: readonly GuidedIdea[],
  id: string | undefined,
): readonly GuidedIdea[] =>
  id === undefined
    ? filters
    : filters.filter(({ techniques }) => techniques.some((one) => wholeTechnique(one) === id));

const isTactic = (text: string): text is TacticId => Object.hasOwn(TACTICS, text);

/**
 * The filters as ATT&CK sees them: tactics in the order of the matrices, the techniques of each by
 * id. Tactics without a filter are left out, and techniques that are not known.
 */
export const matrixOf = (filters: readonly GuidedIdea[]): MatrixColumn[] => {
  const named = [...new Set(filters.flatMap(({ techniques }) => techniques))].toSorted();
  return Object.keys(TACTICS)
    .filter(isTactic)
    .flatMap((tactic) => {
      const serving = named.filter((id) => technique(id)?.tactics.includes(tactic));
      const cells = [...new Set(serving.map(wholeTechnique))].map((id) => ({
        id,
        name: techniqueName(id),
        filters: ofTechnique(filters, id),
      }));
      return cells.length === 0 ? [] : [{ tactic, name: TACTICS[tactic], cells }];
    });
};

/** Whether a tactic belongs to the matrix for industrial control systems. */
export const isIndustrial = ({ tactic }: MatrixColumn): boolean => tactic.startsWith('ics-');

/**
 * Events that the filters of a cell find, one that several of them find once for each; undefined
 * while not all of them are counted.
 */
export const eventsOf = (cell: MatrixCell, of: CountOf): number | undefined => {
  const known = cell.filters.flatMap(({ id }) => of(id)?.events ?? []);
  return known.length < cell.filters.length
    ? undefined
    : known.reduce((sum, events) => sum + events, 0);
};
