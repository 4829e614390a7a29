import dateMath from '@elastic/datemath';
import { badRequest } from '../http';

/** Milliseconds since 1970, both ends included. */
export interface TimeSpan {
  from: number;
  to: number;
}

const MINUTE = 60_000;

/** Anything else the date library would guess at. */
const KNOWN_FORMS = /^(now\b|\d{4,6}-\d{2}-\d{2}(T|$|\|\|))/;

const parse = (text: string, roundUp: boolean, now: Date): number => {
  const moment = KNOWN_FORMS.test(text)
    ? dateMath.parse(text, { roundUp, forceNow: now })
    : undefined;
  if (moment === undefined || !moment.isValid()) {
    throw badRequest(
      `"${text}" is not a time. Use an ISO date such as 2026-03-01T00:00:00Z or date math such as now-24h.`,
    );
  }
  return moment.valueOf();
};

/**
 * Reads a time range. Ends that hang on `now` are widened to whole minutes, so that the same
 * question within a minute is the same search to Elasticsearch and its caches.
 */
export const parseTimeRange = (range: { from: string; to: string }, now: Date): TimeSpan => {
  const from = parse(range.from, false, now);
  const to = parse(range.to, true, now);
  if (from > to) {
    throw badRequest(
      `The time range ends before it begins: from ${range.from} to ${range.to}. Swap the two.`,
    );
  }
  return {
    from: range.from.includes('now') ? Math.floor(from / MINUTE) * MINUTE : from,
    to: range.to.includes('now') ? Math.ceil(to / MINUTE) * MINUTE : to,
  };
};
