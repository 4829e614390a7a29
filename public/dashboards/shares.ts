import type { PanelAnswer } from '../../common/api';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

/** A share of the events that have a value: `12.3%`, `<0.1%`; empty where nothing is known. */
export const shareText = (events: number, { total, missing }: PanelAnswer): string => {
  const whole = total - missing;
  if (whole <= 0) return '';
  const share = events / whole;
  return share > 0 && share < 0.001 ? '<0.1%' : percent.format(share);
};

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Bytes in the largest unit that keeps a digit before the point: `1.2 GB`. */
export const bytesText = (bytes: number): string => {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const number = bytes / 1_000 ** power;
  return `${number.toFixed(power === 0 || number >= 100 ? 0 : 1)} ${UNITS[power] ?? ''}`;
};
