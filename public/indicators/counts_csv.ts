import type { IndicatorCount } from '../../common/api';

/** What a spreadsheet would run as a formula is marked as text. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

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
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
