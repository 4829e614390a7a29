import { z } from 'zod';
import { filterNode, MOST_TEXT } from '../filters';
import { defineContract } from './define';

/** A part of the filters that a language cannot say as it is meant. */
const unsupported = z.array(
  z.object({
    /** The part, as a sentence. */
    what: z.string(),
    /** Why, and what was done about it. */
    why: z.string(),
    /** What the text finds compared with the filters, because of this part. */
    effect: z.enum(['more', 'less']),
  }),
);

const queryDsl = z.record(z.string(), z.unknown());

/** The filters for the indices in which their fields stand alike. */
const layout = z.object({
  family: z.enum(['eve', 'ecs']),
  indices: z.array(z.string()),
  queryDsl,
  kql: z.string(),
  lucene: z.string(),
  esql: z.string(),
  unsupported: z.object({ kql: unsupported, lucene: unsupported, esql: unsupported }),
  /** Conditions that these indices cannot answer: they match nothing there. */
  notes: z.array(z.object({ field: z.string(), reason: z.string() })),
});

export const explainFilters = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/filters/_explain',
  privilege: 'read',
  summary: 'Filters in words and in other query languages',
  body: z.strictObject({
    filters: z
      .array(filterNode)
      .min(1, 'Give at least one filter.')
      .max(200, 'At most 200 filters are explained at once.'),
  }),
  response: z.object({
    /** The filters as a sentence. */
    text: z.string(),
    /** One query for all indices: where several layouts are searched it names the indices of each. */
    queryDsl,
    /** For the layout of most indices, see `layouts`. Empty where nothing can be said. */
    kql: z.string(),
    lucene: z.string(),
    esql: z.string(),
    /** A rule over EVE's own field names, as YAML. Empty where nothing can be said. */
    sigma: z.string(),
    /**
     * A script that says whether the document `ctx` matches, for documents of the layout of most
     * indices. The source is the same for all filters; the filter is in `params`.
     */
    painless: z.object({
      lang: z.literal('painless'),
      source: z.string(),
      params: z.record(z.string(), z.unknown()),
    }),
    unsupported: z.object({
      kql: unsupported,
      lucene: unsupported,
      esql: unsupported,
      sigma: unsupported,
    }),
    /** Most indices first. */
    layouts: z.array(layout),
    /** What the texts hold as it was when they were written: roles, networks, times. */
    notes: z.array(z.string()),
  }),
});

export const IMPORT_LANGUAGES = ['kql', 'lucene', 'sigma'] as const;

export const importFilters = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/filters/_import',
  privilege: 'read',
  summary: 'Filters from a text in another query language',
  body: z.strictObject({
    language: z.enum(IMPORT_LANGUAGES, {
      error: `Languages that can be read are: ${IMPORT_LANGUAGES.join(', ')}.`,
    }),
    text: z
      .string({ error: 'Give the text to read.' })
      .max(MOST_TEXT, `A text of at most ${MOST_TEXT} characters is read.`),
  }),
  response: z.object({
    /** All of them must match. Empty where nothing could be read. */
    filters: z.array(filterNode),
    /** The title of a rule. */
    name: z.string().optional(),
    /** What could not be carried over, with its place in the text. */
    notes: z.array(
      z.object({
        message: z.string(),
        part: z.string().optional(),
        line: z.number().int().positive().optional(),
        column: z.number().int().positive().optional(),
        effect: z.enum(['more', 'less']).optional(),
      }),
    ),
  }),
});

export type Explained = z.infer<typeof explainFilters.response>;
export type ExplainedLayout = z.infer<typeof layout>;
export type ImportLanguage = (typeof IMPORT_LANGUAGES)[number];
export type ImportedFilters = z.infer<typeof importFilters.response>;
