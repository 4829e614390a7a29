import { z } from 'zod';
import { VISIBILITIES } from '../filter_sets';
import { hunt } from '../hunts';
import { INDICATOR_KINDS, MOST_LIST_TEXT } from '../indicators';
import { remarks } from './answers';
import { defineContract } from './define';

const kind = z.enum(INDICATOR_KINDS, {
  error: `A kind of indicator is one of ${INDICATOR_KINDS.join(', ')}.`,
});

/** Private: only its owner sees it. Shared: everybody does who may hunt. */
const visibility = z.enum(VISIBILITIES, { error: 'A list is private or shared.' });

const name = z.string().trim().min(1, 'A list has a name.').max(100);
const count = z.number().int().nonnegative();

/** How a list is kept, without its values. */
const list = z.object({
  id: z.string(),
  /** Changes with every write; a write that names an older one is refused with 409. */
  version: z.string(),
  name: z.string(),
  description: z.string(),
  visibility,
  owner: z.string(),
  /** How many indicators of each kind. */
  kinds: z.partialRecord(kind, count),
  total: count,
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});

export type IndicatorList = z.infer<typeof list>;

/** What became of a text. */
const understood = z.object({
  duplicates: count,
  remarks: z.array(z.object({ message: z.string(), count, line: count })),
  /** The first of what was not understood; `reason` ends a sentence that `text` begins. */
  notUnderstood: z.array(z.object({ line: count, text: z.string(), reason: z.string() })),
  notUnderstoodCount: count,
});

export type Understood = z.infer<typeof understood>;

const text = z
  .string({ error: 'Give the list as a text: one indicator on a line, or a table.' })
  .max(MOST_LIST_TEXT, `A list is read from a text of at most ${MOST_LIST_TEXT} characters.`);

const values = {
  text,
  /** What everything in the text is; found by its form when left out. */
  as: kind.optional(),
};

/** Characters may take several bytes. */
const LIST_BYTES = 2 * MOST_LIST_TEXT;

const params = z.object({ id: z.string().min(1).max(100) });

export const listIndicatorLists = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/indicator_lists',
  privilege: 'read',
  summary: 'The indicator lists that you can see, without their values',
  response: z.object({ items: z.array(list) }),
});

export const createIndicatorList = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/indicator_lists',
  privilege: 'all',
  summary: 'Create an indicator list from a text',
  maxBytes: LIST_BYTES,
  body: z.strictObject({
    /** Made from the kinds and the time when left out. */
    name: name.optional(),
    description: z.string().max(1_000).default(''),
    visibility: visibility.default('private'),
    ...values,
  }),
  response: z.object({ list, understood }),
});

export const getIndicatorList = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/indicator_lists/{id}',
  privilege: 'read',
  summary: 'An indicator list with its values',
  params,
  response: z.object({
    list,
    /** One a line; reads as the same list. */
    text: z.string(),
  }),
});

export const updateIndicatorList = defineContract({
  method: 'put',
  path: '/api/suricata_hunt/indicator_lists/{id}',
  privilege: 'all',
  summary: 'Change an indicator list, or replace its values',
  maxBytes: LIST_BYTES,
  params,
  body: z.strictObject({
    version: z.string().min(1),
    name,
    description: z.string().max(1_000).default(''),
    visibility,
    /** The new values; the old ones stay when left out. */
    text: text.optional(),
    as: kind.optional(),
  }),
  response: z.object({ list, understood: understood.optional() }),
});

export const deleteIndicatorList = defineContract({
  method: 'delete',
  path: '/api/suricata_hunt/indicator_lists/{id}',
  privilege: 'all',
  summary: 'Delete an indicator list',
  params,
  response: z.object({ id: z.string() }),
});

export const countIndicators = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/indicator_lists/{id}/_counts',
  privilege: 'read',
  summary: 'How often each indicator of a list occurs in a hunt',
  params,
  body: hunt,
  response: z.object({
    /** Indicators with events, most events first. */
    items: z.array(
      z.object({
        kind,
        value: z.string(),
        /** The fields in which it stands there. */
        fields: z.array(z.string()),
        /** Events that hold it in any field of its kind, each counted once. */
        events: count,
        /** ISO dates; null where the indices have no time. */
        firstSeen: z.string().nullable(),
        lastSeen: z.string().nullable(),
      }),
    ),
    /** Indicators of the list without an event. */
    withoutEvents: count,
    ...remarks.shape,
  }),
});

export type IndicatorCounts = z.infer<typeof countIndicators.response>;
export type IndicatorCount = IndicatorCounts['items'][number];
