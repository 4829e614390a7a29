import { EXIT_CODES, LoadError } from './errors';

/** One index a day, or one a year for files that are spread over very many days. */
export type Granularity = 'day' | 'year';

/** A file with events on more days than this gets one index a year. */
export const MAX_DAILY_INDICES = 90;

const DAY_SECONDS = 86_400;
export const DAY_MS = DAY_SECONDS * 1000;

/**
 * Checks the name that all index names begin with. Throws LoadError with what is wrong with it.
 */
export const checkIndexName = (name: string): void => {
  const complain = (what: string): never => {
    throw new LoadError(`--index ${name}: ${what}`, EXIT_CODES.unusable);
  };
  if (!/^[a-z0-9][a-z0-9_.-]*$/.test(name) || name.length > 200) {
    complain(
      'the name has lower-case letters, digits, dots, dashes and underscores, and begins with a letter or digit.',
    );
  }
  if (name.startsWith('suricata_hunt')) {
    complain('names that begin with suricata_hunt are kept for what Suricata Hunt writes itself.');
  }
};

/** The end of an index name for events of a time (seconds since 1970; undefined: no usable time). */
export const indexSuffix = (seconds: number | undefined, granularity: Granularity): string => {
  if (seconds === undefined) return 'undated';
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 0) return 'undated';
  const yearText = String(year).padStart(4, '0');
  if (granularity === 'year' || year > 9999) return yearText;
  const month = String(date.getUTCMonth() + 1).padStart(2, '0');
  return `${yearText}.${month}.${String(date.getUTCDate()).padStart(2, '0')}`;
};

/** indexSuffix for very many events: most of them fall into a day that came just before. */
export const indexSuffixer = (granularity: Granularity) => {
  const known = new Map<number, string>();
  return (seconds: number | undefined): string => {
    if (seconds === undefined) return 'undated';
    const day = Math.floor(seconds / DAY_SECONDS);
    let suffix = known.get(day);
    if (suffix === undefined) {
      suffix = indexSuffix(seconds, granularity);
      known.set(day, suffix);
    }
    return suffix;
  };
};

/** Index of an event, in the usual mapping. */
export const eventIndex = (name: string, suffix: string): string => `${name}-${suffix}`;

/** Index of an event that the usual mapping refuses (an object where others have a value). */
export const mixedIndex = (name: string, suffix: string): string => `${name}-mixed-${suffix}`;
