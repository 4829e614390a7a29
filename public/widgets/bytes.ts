import { exactCount, oneDigit } from './numbers';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Bytes in short: `950 B`, `1.2 MB`. The exact figure belongs into the tooltip. */
export const shortBytes = (bytes: number): string => {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  const number = unit === 0 || value >= 99.95 ? exactCount(value) : oneDigit(value);
  return `${number} ${UNITS[unit] ?? 'B'}`;
};
