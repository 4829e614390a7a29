import { z } from 'zod';
import { hunt } from '../hunts';
import { defineContract } from './define';

export const EXPORT_FORMATS = ['ndjson', 'csv'] as const;

/** Header of an export's answer: how many events it will hold. Fewer mean that it was cut. */
export const EXPORT_TOTAL_HEADER = 'suricata-hunt-total';

export const exportOptions = z.strictObject({
  format: z.enum(EXPORT_FORMATS, { error: `Formats are: ${EXPORT_FORMATS.join(', ')}.` }),
  /**
   * Columns of a CSV: EVE paths, or time, type, tag, summary, keys, sensor, _index and _id. Left
   * out, all fields that the indices hold.
   */
  columns: z.array(z.string().min(1).max(500)).min(1).max(1_000).optional(),
  sort: z.strictObject({ direction: z.enum(['asc', 'desc']) }).default({ direction: 'desc' }),
});

/** The answer is the file itself, not JSON. */
export const exportEvents = defineContract({
  method: 'post',
  path: '/api/suricata_hunt/hunt/_export',
  privilege: 'read',
  summary: 'All events of a hunt as a file, NDJSON or CSV, streamed',
  body: z.strictObject({ ...hunt.shape, ...exportOptions.shape }),
  response: z.string(),
});

export type ExportOptions = z.infer<typeof exportOptions>;
