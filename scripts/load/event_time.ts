/**
 * Times as Suricata writes them: `2026-03-10T09:15:27.381204+0000`, certificates without fraction
 * and offset (UTC), years of up to six digits.
 */
const TIME = /^(\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)((?:\.\d{1,9})?)(Z|[+-]\d\d:?\d\d|)$/;

interface ParsedTime {
  /** Seconds since 1970 in UTC, fraction dropped. */
  seconds: number;
  /** Seconds that the written clock is ahead of UTC. */
  ahead: number;
  /** Fraction and offset, as written. */
  tail: string;
}

const offsetSeconds = (offset: string): number => {
  if (offset === '' || offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith('-') ? -minutes : minutes) * 60;
};

const parse = (text: string): ParsedTime | undefined => {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', offset = ''] = match;
  const date = new Date(0);
  // Date.UTC takes years below 100 for 1900 to 1999.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1) {
    return undefined;
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const ahead = offsetSeconds(offset);
  const clock = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return { seconds: date.getTime() / 1000 + clock - ahead, ahead, tail: fraction + offset };
};

/** Seconds since 1970 of a time text, or undefined if it is no time that can be used. */
export const secondsOf = (text: unknown): number | undefined =>
  typeof text === 'string' ? parse(text)?.seconds : undefined;

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

const yearText = (year: number): string => (year < 0 ? `-${pad(-year, 6)}` : pad(year, 4));

/**
 * The same text with its clock moved. Form, fraction and offset stay byte for byte, so the move is
 * in whole seconds. A text that is no time is returned as it is.
 */
export const moveTimeText = (text: string, move: (seconds: number) => number): string => {
  const time = parse(text);
  if (time === undefined) return text;
  const date = new Date((move(time.seconds) + time.ahead) * 1000);
  const day = `${yearText(date.getUTCFullYear())}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
  const clock = `${pad(date.getUTCHours(), 2)}:${pad(date.getUTCMinutes(), 2)}:${pad(date.getUTCSeconds(), 2)}`;
  return `${day}T${clock}${time.tail}`;
};

/**
 * Keys whose text values are on the capture's clock or belong to it: event times, flow and netflow
 * times, the reload time in statistics, and the validity of certificates, so that a certificate
 * that had expired when it was seen is still expired beside its event. Epoch numbers (files over
 * SMB, DNP3 points) are clocks of other machines and stay.
 */
const CLOCK_VALUE =
  /"(?:@?timestamp|start|end|last_reload|notbefore|notafter)"\s*:\s*"(\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d[^"\\]*)"/g;

/**
 * A line with all its clock times moved by the same map, everything else byte for byte.
 * The bytes are read one by one (latin1), so that broken UTF-8 comes through.
 */
export const moveTimes = (line: Buffer, move: (seconds: number) => number): Buffer =>
  Buffer.from(
    line
      .toString('latin1')
      .replace(CLOCK_VALUE, (whole, text: string) => whole.replace(text, moveTimeText(text, move))),
    'latin1',
  );
