import { z } from 'zod';
import { filterSetAttributes, type FilterSetAttributes } from '../filter_sets';
import { filterNode, FILTER_LIMITS, FILTER_VERSION } from '../filters';
import type { GuidedIdea } from '../catalogue';

/** The version of the form of a pack. */
export const PACK_VERSION = 1;

export const PACK_LIMITS = { characters: 1_000_000, entries: 1_000 } as const;

const line = (what: string, most: number) =>
  z
    .string(`${what} is a text.`)
    .trim()
    .min(1, `${what} is missing.`)
    .max(most, `${what} has at most ${most} characters.`);

/** A guided filter of a pack: the same fields as those of the catalogue. */
export const packedGuidedFilter = z.strictObject({
  id: z
    .string('An id is a text.')
    .regex(
      /^[a-z0-9][a-z0-9-]{1,98}$/,
      'An id has small letters, digits and dashes, 2 to 99 of them.',
    ),
  name: line('A name', 150),
  category: line('A category', 60),
  shows: line('"shows"', 2_000),
  why: line('"why"', 2_000),
  next: line('"next"', 2_000),
  filter: filterNode,
  hostSide: z.enum(['client', 'server', 'both'], {
    error: '"hostSide" is client, server or both.',
  }),
  eventTypes: z.array(line('An event type', 60)).max(60),
  techniques: z
    .array(z.string().regex(/^T\d{4}(\.\d{3})?$/, 'A technique is written as T1090 or T1090.003.'))
    .max(20),
  killChain: z.string().max(60).nullable(),
  references: z.array(line('A reference', 500)).max(20),
  needs: z.string().max(2_000),
  notes: z.string().max(2_000).optional(),
  role: z.string().max(60).optional(),
  keywords: z.array(z.string().max(60)).max(40).optional(),
});

/** A guided filter as it stands in a pack's file. */
export type PackedGuidedFilter = Omit<GuidedIdea, 'pack'>;

/** A filter set of a pack. It has no owner: it becomes a shared set of who imports it. */
const packedFilterSet = z.strictObject({
  name: filterSetAttributes.shape.name,
  description: filterSetAttributes.shape.description,
  tags: filterSetAttributes.shape.tags,
  filters: z.array(filterNode).max(FILTER_LIMITS.nodes),
});

export type PackedFilterSet = z.infer<typeof packedFilterSet>;

const entries = (what: string) =>
  z
    .array(z.unknown(), `The ${what} of a pack are a list.`)
    .max(PACK_LIMITS.entries, `A pack has at most ${PACK_LIMITS.entries} ${what}. Split it.`)
    .default([]);

export const packHead = z.strictObject({
  version: z.literal(PACK_VERSION, {
    error: (issue) =>
      `This is a pack of version ${JSON.stringify(issue.input)}; this release reads version ${PACK_VERSION}.`,
  }),
  name: line('The name of a pack', 100),
  guidedFilters: entries('guided filters'),
  filterSets: entries('filter sets'),
});

export const PACK_SCHEMAS = { guidedFilters: packedGuidedFilter, filterSets: packedFilterSet };

/** What a pack holds. */
export interface Pack {
  version: typeof PACK_VERSION;
  name: string;
  guidedFilters: PackedGuidedFilter[];
  filterSets: PackedFilterSet[];
}

export const toFilterSet = (set: PackedFilterSet): FilterSetAttributes => ({
  name: set.name,
  description: set.description,
  tags: set.tags,
  visibility: 'shared',
  saved: { version: FILTER_VERSION, filters: set.filters },
});

export const fromFilterSet = ({
  name,
  description,
  tags,
  saved,
}: Pick<FilterSetAttributes, 'name' | 'description' | 'tags' | 'saved'>): PackedFilterSet => ({
  name,
  description,
  tags,
  filters: saved.filters,
});
