import { z } from 'zod';
import {
  NETWORK_COLUMNS,
  NETWORK_CSV_LIMITS,
  networkAttributes,
  networkInput,
  type NetworkAttributes,
} from '../networks';
import { defineContract } from './define';

export interface SavedNetwork extends NetworkAttributes {
  id: string;
  /** Changes with every write; a write that names an older one is refused with 409. */
  version: string;
  /** When and by whom it was written last; empty where that is not known. */
  updatedAt: string;
  updatedBy: string;
}

export const savedNetwork: z.ZodType<SavedNetwork> = z.object({
  ...networkAttributes.shape,
  // As the server wrote them: reading each of thousands again would hold the page up.
  cidrs: z.array(z.string()),
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});

const params = z.object({ id: z.string().min(1).max(200) });
const version = z.string().min(1, 'Say which version you saw.');

export const listNetworks = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/networks',
  privilege: 'read',
  summary: 'All network definitions',
  response: z.object({
    items: z.array(savedNetwork),
    /** Definitions that are kept in a form that this release does not know: nothing uses them. */
    unreadable: z
      .array(z.object({ id: z.string(), name: z.string(), reason: z.string() }))
      .default([]),
  }),
});

export const createNetwork = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/networks',
  privilege: 'all',
  summary: 'Create a network definition',
  body: networkInput.extend({
    /** Of a deleted definition that comes back, so that filters find it again; made up if left out. */
    id: z
      .string()
      .regex(/^[\w-]{1,100}$/, 'An id has letters, digits, "_" and "-".')
      .optional(),
  }),
  response: savedNetwork,
});

export const updateNetwork = defineContract({
  method: 'put',
  path: '/api/suricata_hunt/networks/{id}',
  privilege: 'all',
  summary: 'Change a network definition; 409 when somebody else changed it in the meantime',
  params,
  body: networkInput.extend({ version }),
  response: savedNetwork,
});

export const deleteNetwork = defineContract({
  method: 'delete',
  path: '/api/suricata_hunt/networks/{id}',
  privilege: 'all',
  summary: 'Delete a network definition; 409 when the version that is named is an older one',
  params,
  query: z.object({ version: version.optional() }),
  response: z.object({ id: z.string() }),
});

const csv = z
  .string('A file is sent as a text.')
  .max(
    NETWORK_CSV_LIMITS.characters,
    `A file has at most ${NETWORK_CSV_LIMITS.characters} characters. Split it.`,
  );

/** A file of the longest, whatever its letters. */
const MAX_BYTES = 4 * NETWORK_CSV_LIMITS.characters;

const field = z.object({
  field: z.enum(NETWORK_COLUMNS),
  before: z.string(),
  after: z.string(),
});

const importedLine = z.object({
  /** The line on which the network begins, from 1 on. */
  line: z.number(),
  name: z.string(),
  change: z.enum(['added', 'changed', 'unchanged', 'refused']),
  /** What an addition or a change does, column by column. */
  fields: z.array(field).default([]),
  /** Why a line is refused. */
  reason: z.string().optional(),
  /** Ranges that other definitions have too, as sentences: allowed, but worth a look. */
  remarks: z.array(z.string()).default([]),
});

export type ImportedNetworkLine = z.infer<typeof importedLine>;

const imported = z.object({
  lines: z.array(importedLine),
  /** Columns of the file that say nothing of a network. */
  unknownColumns: z.array(z.string()),
  /** How many definitions the file does not name: they stay as they are. */
  untouched: z.number(),
});

export type NetworkImport = z.infer<typeof imported>;

export const previewNetworkImport = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/networks/_preview',
  privilege: 'read',
  summary: 'What an import of network definitions from CSV would do; nothing is stored',
  maxBytes: MAX_BYTES,
  body: z.strictObject({ csv }),
  response: imported,
});

export const importNetworks = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/networks/_import',
  privilege: 'all',
  summary: 'Import network definitions from CSV: each line is stored whole or refused',
  maxBytes: MAX_BYTES,
  body: z.strictObject({ csv }),
  response: imported,
});

export const exportNetworks = defineContract({
  method: 'get',
  path: '/api/suricata_hunt/networks/_export',
  privilege: 'read',
  summary: 'All network definitions as CSV',
  response: z.object({ csv: z.string() }),
});
