import { z } from 'zod';
import { savedFilters, type SavedFilters } from '../filters';

export const VISIBILITIES = ['private', 'shared'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const tag = z
  .string()
  .trim()
  .min(1, 'A tag is not empty.')
  .max(50, 'A tag has at most 50 characters.');

/** What a person says of a filter set. */
export const filterSetAttributes = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'A filter set has a name.')
    .max(150, 'A name has at most 150 characters.'),
  description: z.string().max(2_000, 'A description has at most 2000 characters.').default(''),
  tags: z
    .array(tag)
    .max(20, 'A filter set has at most 20 tags.')
    .transform((tags) => [...new Set(tags)])
    .default([]),
  /** Private: only its owner sees it here. Shared: everybody does who may hunt. */
  visibility: z.enum(VISIBILITIES, { error: 'A filter set is private or shared.' }),
  saved: savedFilters,
});

export interface FilterSetAttributes {
  name: string;
  description: string;
  tags: string[];
  visibility: Visibility;
  saved: SavedFilters;
}

/** A filter set as it is kept: what is said of it, and who did. */
export interface FilterSet extends FilterSetAttributes {
  id: string;
  /** Changes with every write; a write that names an older one is refused with 409. */
  version: string;
  owner: string;
  createdAt: string;
  updatedAt: string;
  updatedBy: string;
  /** Of the person who asks. */
  favourite: boolean;
}

/** A set that this release cannot read; it stays as it is. */
export interface UnreadableFilterSet {
  id: string;
  name: string;
  reason: string;
}

/** Favourites first, then by name. */
export const inListOrder = <T extends Pick<FilterSet, 'favourite' | 'name'>>(
  sets: readonly T[],
): T[] =>
  sets.toSorted(
    (a, b) =>
      Number(b.favourite) - Number(a.favourite) ||
      a.name.localeCompare(b.name, 'en', { numeric: true }),
  );

/** The sets in whose name, description, tags or owner all the words occur. */
export const searchFilterSets = <T extends FilterSet>(sets: readonly T[], search: string): T[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return sets.filter(({ name, description, tags, owner }) => {
    const text = [name, description, owner, ...tags].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
};
