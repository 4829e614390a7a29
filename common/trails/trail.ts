import { z } from 'zod';

/** The version of the form in which trails are kept. */
export const TRAIL_VERSION = 1;

export const TRAIL_LIMITS = { steps: 500, name: 150, note: 4_000, words: 4_000, search: 4_000 };

const time = z.iso.datetime();
const words = z.string().max(TRAIL_LIMITS.words);
/** The search part of an address at which the step can be seen again. */
const search = z
  .string()
  .max(TRAIL_LIMITS.search)
  .regex(/^\?[\x21-\x7e]*$/, 'A step names the part of an address that begins with "?".');

const counts = z.object({
  events: z.number().int().nonnegative(),
  hosts: z.number().int().nonnegative(),
  hostsAreExact: z.boolean(),
  /** A part of the data did not answer. */
  incomplete: z.boolean().optional(),
});

const step = z.discriminatedUnion('kind', [
  /** A question that was answered, in words, with what was found then. */
  z.object({ kind: z.literal('question'), at: time, words, search, counts }),
  /** A host that was looked at. */
  z.object({ kind: z.literal('host'), at: time, ip: z.string().min(1).max(100), search }),
  /** An event that was marked as evidence: enough of it to tell a ticket. */
  z.object({
    kind: z.literal('event'),
    at: time,
    index: z.string().min(1).max(255),
    id: z.string().min(1).max(512),
    /** As the sensor wrote it. */
    time: z.string().max(100),
    sentence: words,
    ends: z.string().max(200),
    search,
  }),
  z.object({
    kind: z.literal('note'),
    at: time,
    text: z
      .string()
      .trim()
      .min(1, 'A note says something.')
      .max(TRAIL_LIMITS.note, `A note has at most ${TRAIL_LIMITS.note} characters.`),
  }),
]);

/** What a trail holds, wherever it is kept. */
export const trailContent = z.object({
  version: z.literal(TRAIL_VERSION, {
    error: (issue) =>
      `This trail is of version ${JSON.stringify(issue.input)}; this release reads version ${TRAIL_VERSION}. Update the plugin to read it.`,
  }),
  /** Empty until somebody names it. */
  name: z
    .string()
    .trim()
    .max(TRAIL_LIMITS.name, `A name has at most ${TRAIL_LIMITS.name} characters.`),
  /** Everybody who may hunt sees it; else only its owner does here. */
  shared: z.boolean(),
  steps: z
    .array(step)
    .max(
      TRAIL_LIMITS.steps,
      `A trail has at most ${TRAIL_LIMITS.steps} steps. Begin a new one to go on.`,
    ),
});

export type TrailStep = z.infer<typeof step>;
export type QuestionStep = Extract<TrailStep, { kind: 'question' }>;
export type EventStep = Extract<TrailStep, { kind: 'event' }>;
export type TrailContent = z.infer<typeof trailContent>;

/** Who keeps a trail, and since when. */
const kept = z.object({
  id: z.string(),
  /** Changes with every write; a write that names an older one is refused with 409. */
  version: z.string(),
  owner: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export const trail = z.object({ ...kept.shape, content: trailContent });
export type Trail = z.infer<typeof trail>;

/** A trail in a list. */
export const trailOutline = z.object({
  ...kept.shape,
  name: z.string(),
  shared: z.boolean(),
  steps: z.number(),
  marked: z.number(),
  /** Why this release cannot read it. */
  unreadable: z.string().optional(),
});
export type TrailOutline = z.infer<typeof trailOutline>;

export const EMPTY_TRAIL: TrailContent = {
  version: TRAIL_VERSION,
  name: '',
  shared: false,
  steps: [],
};
