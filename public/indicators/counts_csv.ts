import type { IndicatorCount } from '../../common/api';
import { csvRow } from '../../common/csv';

/** The counts as CSV, with a header that reads as a list of indicators again. */
export const countsCsv = (items: readonly IndicatorCount[]): string =>
  [
    ['type', 'indicator', 'events', 'first_seen', 'last_seen', 'fields'],
    ...items.map(({ kind, value, events, firstSeen, lastSeen, fields }) => [
      kind,
      value,
      String(events),
      firstSeen ?? '',
      lastSeen ?? '',
      fields.join(' '),
    ]),
  ]
    .map(csvRow)
    .join('');
