import { z } from 'zod';
import { PACK_LIMITS, packedGuidedFilter, type PackedGuidedFilter } from '../packs';
import { defineContract } from './define';

const yaml = z
  .string('A pack is sent as a text.')
  .max(
    PACK_LIMITS.characters,
    `A pack has at most ${PACK_LIMITS.characters} characters. Split it.`,
  );

/** A pack of the longest, whatever its letters. */
const MAX_BYTES = 4 * PACK_LIMITS.characters;

const kind = z.enum(['guidedFilter', 'filterSet']);

const preview = z.object({
  name: z.string(),
  changes: z.array(
    z.object({
      kind,
      key: z.string(),
      name: z.string(),
      change: z.enum(['added', 'changed', 'unchanged']),
      fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  problems: z.array(z.object({ line: z.number().optional(), message: z.string() })),
});

/** A guided filter of a pack, with the pack's name. */
export type PackedItem = PackedGuidedFilter & { pack: string };

const packedItem = packedGuidedFilter.extend({ pack: z.string() }) as z.ZodType<PackedItem>;

export const listPackedGuidedFilters = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/packs/guided_filters',
  privilege: 'read',
  summary: 'The guided filters that came with packs',
  response: z.object({
    items: z.array(packedItem),
    unreadable: z.array(z.object({ id: z.string(), reason: z.string() })),
  }),
});

export const previewPackImport = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/packs/_preview',
  privilege: 'read',
  summary: 'What an import of a pack would change; nothing is stored',
  maxBytes: MAX_BYTES,
  body: z.strictObject({ yaml }),
  response: preview,
});

export const importPack = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/packs/_import',
  privilege: 'all',
  summary: 'Import a pack: nothing is stored when any part of it cannot be read',
  maxBytes: MAX_BYTES,
  body: z.strictObject({
    yaml,
    /** Changes of the preview that are not wanted. */
    skip: z
      .array(z.strictObject({ kind, key: z.string() }))
      .max(2_000)
      .default([]),
  }),
  response: preview,
});

export const exportPack = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/packs/_export',
  privilege: 'read',
  summary: 'Guided filters (built in or of packs) and filter sets as a pack in YAML',
  body: z.strictObject({
    name: z.string().trim().min(1, 'A pack has a name.').max(100),
    guidedFilters: z.array(z.string().max(100)).max(1_000).default([]),
    filterSets: z.array(z.string().max(200)).max(1_000).default([]),
  }),
  response: z.object({ yaml: z.string() }),
});

export const removePack = defineContract({
  method: 'delete',
  path: '/api/suricata_hunt/packs/{name}',
  privilege: 'all',
  summary: 'Remove the guided filters of a pack; filter sets stay',
  params: z.object({ name: z.string().min(1).max(100) }),
  response: z.object({ removed: z.number() }),
});
