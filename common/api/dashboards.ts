import { z } from 'zod';
import { PANEL_GROUPS, PANELS, panelById } from '../dashboards';
import { hunt } from '../hunts';
import { remarks } from './answers';
import { defineContract } from './define';

const count = z.number().int().nonnegative();

export const PANEL_ORDERS = ['most', 'rarest', 'new'] as const;

const panelId = z.string().refine((id) => panelById(id) !== undefined, {
  error: ({ input }) => `There is no panel "${String(input)}".`,
});

const panelIds = z.array(panelId).min(1).max(PANELS.length);

export const panelOptions = z.strictObject({
  /** Values of each panel. */
  size: z.number().int().min(1).max(5_000).default(5),
  order: z
    .enum(PANEL_ORDERS, { error: `Panels are ordered by ${PANEL_ORDERS.join(', ')}.` })
    .default('most'),
});

/** Panels that are wanted together, as one line of a view. */
export const panelBlock = z.strictObject({
  block: z.string().min(1).max(64),
  panels: panelIds,
  ...panelOptions.shape,
});

const panelValue = z.object({
  value: z.union([z.string(), z.number(), z.boolean()]),
  /** Events with this value. */
  events: count,
  /** The number is an estimate: a sample, or some shard did not name the value. */
  approximate: z.literal(true).optional(),
  /** Sums over the flows with this value. */
  bytes: z.number().optional(),
  packets: z.number().optional(),
});

export const panelAnswer = z.object({
  id: z.string(),
  /** Events of the types that can have a value here. */
  total: count,
  /** Of these, those that have none. */
  missing: count,
  values: z.array(panelValue),
  /** Events with other values than those shown; an event with several of them counts for each. */
  other: count,
  /** As `total`, in the time range before, where values are compared with it. */
  before: count.optional(),
  /** Different values, where all are known; of new ones where they are asked for. */
  distinct: count.optional(),
  /** Some number, or which values are named at all, is an estimate. */
  approximate: z.boolean(),
  /** Why it is an estimate, or what is not compared. */
  reason: z.string().optional(),
  /** Parts of the data that the numbers lack. */
  failures: z.array(z.string()),
});

export const panels = remarks.extend({
  panels: z.array(panelAnswer),
});

/** What a hunt's events hold, to order the groups of panels before any is asked for. */
export const outline = remarks.extend({
  groups: z.array(
    z.object({
      id: z.enum(PANEL_GROUPS.map(({ id }) => id)),
      /** Events that speak for the group; 0 does not say that it has none. */
      weight: count,
    }),
  ),
  /** Panels whose fields hold nothing in any of the indices. */
  absent: z.array(z.string()),
});

export const huntDashboards = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_dashboards',
  privilege: 'read',
  summary: 'The top, rarest or new values of fields in the events of a hunt',
  body: z.strictObject({ ...hunt.shape, panels: panelIds.optional(), ...panelOptions.shape }),
  response: panels,
});

export type PanelOrder = (typeof PANEL_ORDERS)[number];
export type PanelBlock = z.infer<typeof panelBlock>;
export type PanelAnswer = z.infer<typeof panelAnswer>;
export type PanelValue = z.infer<typeof panelValue>;
export type Panels = z.infer<typeof panels>;
export type Outline = z.infer<typeof outline>;
