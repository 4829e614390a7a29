/**
 * Times in the sample are microseconds since 1970, as whole numbers: precise in a double until the
 * year 2255, and what Suricata writes.
 */
export type Micros = number;

export const MILLISECOND = 1_000;
export const SECOND = 1_000_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const toMicros = (date: Date): Micros => date.getTime() * MILLISECOND;

/** As Suricata writes event times: `2026-03-10T09:15:27.381204+0000`. */
export const timestampText = (time: Micros): string => {
  const micros = time % SECOND;
  const text = new Date((time - micros) / MILLISECOND).toISOString();
  return `${text.slice(0, 19)}.${String(micros).padStart(6, '0')}+0000`;
};

/** As Suricata writes the validity of certificates: whole seconds, no offset. */
export const certificateTimeText = (time: Micros): string =>
  new Date(Math.floor(time / SECOND) * 1000).toISOString().slice(0, 19);

/** How busy people are at an hour of the day (UTC), from 0 to 1. */
const OFFICE_HOURS = [
  0.04, 0.03, 0.03, 0.03, 0.04, 0.08, 0.25, 0.6, 0.9, 1, 1, 0.95, 0.7, 0.85, 0.95, 0.9, 0.75, 0.45,
  0.25, 0.18, 0.14, 0.1, 0.08, 0.05,
] as const;

const WEEKEND = 0.15;

/** How busy people are at a time, from 0 to 1: office hours, quieter at the weekend. */
export const officeActivity = (time: Micros): number => {
  const date = new Date(time / MILLISECOND);
  const hour = date.getUTCHours();
  const here = OFFICE_HOURS[hour] ?? 0;
  const next = OFFICE_HOURS[(hour + 1) % 24] ?? 0;
  const level = here + (next - here) * (date.getUTCMinutes() / 60);
  const day = date.getUTCDay();
  return level * (day === 0 || day === 6 ? WEEKEND : 1);
};

/** How much all machines together talk at a time: there is always some, people add the rest. */
export const overallActivity = (time: Micros): number => 0.3 + 0.7 * officeActivity(time);
