import { canonicalAddress } from '../../networks';
import { textsAt } from '../values_at';
import { cutMiddle, visibleText } from './visible_text';

/** An event in EVE paths. */
export type EveEvent = Readonly<Record<string, unknown>>;

/** Who speaks to whom, as the words of a sentence. */
export interface Speakers {
  client: string;
  server: string;
  /** Sender and receiver of what was logged. */
  source: string;
  destination: string;
  /** Neither of them has an address. */
  isUnknown: boolean;
}

/** Makes the sentence of one event type. */
export type Summarizer = (event: EveEvent, who: Speakers) => string;

const LONGEST_PART = 160;

/** A text of the event as it may stand in a sentence: visible and not longer than a line. */
export const shown = (text: string): string => cutMiddle(visibleText(text), LONGEST_PART);

/** The texts at a path, ready for a sentence; empty ones left out. */
export const allAt = (event: EveEvent, ...paths: string[]): string[] => [
  ...new Set(
    paths
      .flatMap((path) => textsAt(event, path))
      .filter((text) => text.trim() !== '')
      .map(shown),
  ),
];

/** The first text that stands at any of the paths. */
export const firstAt = (event: EveEvent, ...paths: string[]): string | undefined =>
  allAt(event, ...paths)[0];

/** The number at a path; undefined for anything else. */
export const numberAt = (event: EveEvent, path: string): number | undefined => {
  const text = textsAt(event, path)[0];
  const number = text === undefined || text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
};

type Part = string | undefined | false;

/** The parts that are there, with a space between. */
export const words = (...parts: Part[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' ');

/** `prefix value`, or nothing when there is no value. */
export const tagged = (prefix: string, value: string | undefined): string | undefined =>
  value === undefined ? undefined : `${prefix} ${value}`;

/** `a`, `a and b`, `a, b and 3 more`. */
export const listed = (texts: readonly string[], most = 3): string => {
  const kept = texts.slice(0, most);
  const rest = texts.length - kept.length;
  if (rest > 0) return `${kept.join(', ')} and ${rest} more`;
  return kept.length < 2 ? kept.join('') : `${kept.slice(0, -1).join(', ')} and ${kept.at(-1)}`;
};

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Bytes as read by people: 0 bytes, 999 bytes, 1.2 kB. */
export const bytesText = (bytes: number): string => {
  let amount = bytes;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1_000;
    unit += 1;
  }
  const digits = unit === 0 || amount >= 99.5 ? 0 : 1;
  return unit === 0 && bytes === 1 ? '1 byte' : `${amount.toFixed(digits)} ${UNITS[unit]}`;
};

/** Seconds as read by people: 12 s, 3 min, 2.5 h, 4 days. */
export const secondsText = (seconds: number): string => {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${(seconds / 3_600).toFixed(1)} h`;
  return `${Math.round(seconds / 86_400)} days`;
};

/** An address in its short spelling; what is no address stays as it is. */
export const addressText = (address: string): string => canonicalAddress(address) ?? shown(address);

/** An address with a port: `203.0.113.9:443`, `[2001:db8::1]:443`. */
export const withPort = (address: string, port: string | undefined): string => {
  if (port === undefined) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
};
