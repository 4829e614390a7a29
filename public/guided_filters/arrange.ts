import type { GuidedCount } from '../../common/api';
import type { GuidedIdea } from '../../common/catalogue';

/** `best` is the order in which a search finds, without one that of the catalogue. */
export type Order = 'best' | 'name' | 'events' | 'hosts';

/** What a guided filter finds; undefined while it is not counted. */
export type CountOf = (id: string) => GuidedCount | undefined;

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const COMPARE: Readonly<
  Record<Exclude<Order, 'best'>, (a: GuidedIdea, b: GuidedIdea, of: CountOf) => number>
> = {
  name: (a, b) => names.compare(a.name, b.name),
  events: (a, b, of) => (of(b.id)?.events ?? -1) - (of(a.id)?.events ?? -1),
  hosts: (a, b, of) => (of(b.id)?.hosts ?? -1) - (of(a.id)?.hosts ?? -1),
};

interface Arrangement {
  order: Order;
  onlyResults: boolean;
  /** Filters in force stay in the list, to be removed there. */
  isInForce: (id: string) => boolean;
}

/**
 * The found filters in an order, without those that are known to find nothing where only results
 * are wanted. What is not counted yet stays.
 */
export const arrange = (
  found: readonly GuidedIdea[],
  of: CountOf,
  { order, onlyResults, isInForce }: Arrangement,
): readonly GuidedIdea[] => {
  const kept = onlyResults
    ? found.filter(({ id }) => of(id)?.events !== 0 || isInForce(id))
    : found;
  // Equals keep the order in which they were found.
  return order === 'best' ? kept : kept.toSorted((a, b) => COMPARE[order](a, b, of));
};

/** Filters of one category, in a list that is grouped. */
export interface Group {
  category: string;
  filters: readonly GuidedIdea[];
  /** How many of them find something, as far as they are counted; undefined before any is. */
  withResults: number | undefined;
}

/** Groups filters by category, categories in the order of their first filter. */
export const groupByCategory = (filters: readonly GuidedIdea[], of: CountOf): Group[] => {
  const groups = new Map<string, GuidedIdea[]>();
  for (const filter of filters) {
    const members = groups.get(filter.category) ?? [];
    groups.set(filter.category, [...members, filter]);
  }
  return [...groups].map(([category, members]) => {
    const counted = members.flatMap(({ id }) => of(id) ?? []);
    return {
      category,
      filters: members,
      withResults:
        counted.length === 0 ? undefined : counted.filter(({ events }) => events > 0).length,
    };
  });
};
