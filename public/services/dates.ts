import { useMemo } from 'react';
import moment from 'moment-timezone';
import { useServices } from './services';

/** Writes times as the user set it in Kibana. */
export interface Dates {
  /** The user's format; what is no date stays as it is, nothing is a dash. */
  format: (iso: string | null | undefined) => string;
  /** How long ago it was, for narrow places: what it was exactly stands in their tooltip. */
  ago: (iso: string | null | undefined) => string;
  /** With the zone, and how long ago it was: for tooltips. */
  inFull: (iso: string | null | undefined) => string;
  /** The format itself, for date pickers. */
  pattern: string;
  /** IANA name of the time zone. */
  zone: string;
}

const DASH = '–';

/** Suricata's offsets have no colon and years beyond 9999 no sign: both are given. */
const parse = (iso: string, zone: string): moment.Moment =>
  moment.tz(
    iso.replace(/^(\d{5,6})-/, '+0$1-').replace(/^\+00(\d{6})-/, '+$1-'),
    moment.ISO_8601,
    zone,
  );

export const createDates = (pattern: string, setting: string): Dates => {
  const zone = setting === 'Browser' || !moment.tz.zone(setting) ? moment.tz.guess() : setting;
  return {
    pattern,
    zone,
    format: (iso) => {
      if (iso === null || iso === undefined || iso === '') return DASH;
      const at = parse(iso, zone);
      return at.isValid() ? at.format(pattern) : iso;
    },
    ago: (iso) => {
      if (iso === null || iso === undefined || iso === '') return DASH;
      const at = parse(iso, zone);
      return at.isValid() ? at.fromNow() : iso;
    },
    inFull: (iso) => {
      if (iso === null || iso === undefined || iso === '') return 'No time';
      const at = parse(iso, zone);
      return at.isValid()
        ? `${at.format('YYYY-MM-DD HH:mm:ss.SSS Z')} (${zone}), ${at.fromNow()}`
        : iso;
    },
  };
};

const DEFAULT_PATTERN = 'MMM D, YYYY @ HH:mm:ss.SSS';

export const useDates = (): Dates => {
  const { client } = useServices().core.settings;
  const pattern = client.get<string>('dateFormat', DEFAULT_PATTERN);
  const zone = client.get<string>('dateFormat:tz', 'Browser');
  return useMemo(() => createDates(pattern, zone), [pattern, zone]);
};
