import type { FileSummary, LoadSummary } from './load_options';
import { LISTED_REJECTS } from './rejects';

const NUMBERS = new Intl.NumberFormat('en-US');
const count = (value: number): string => NUMBERS.format(value);

const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

const indicesText = (indices: readonly string[]): string => {
  const [first, ...rest] = indices;
  if (first === undefined) return 'none';
  const last = rest.at(-1);
  if (last === undefined) return first;
  return `${first} … ${last} (${indices.length})`;
};

const days = (seconds: number): string => {
  const whole = Math.abs(seconds) / 86_400;
  return whole < 2
    ? `${count(Math.round(Math.abs(seconds) / 3600))} hours`
    : `${count(Math.round(whole))} days`;
};

const timesText = ({ timePlan, keptTimes, loadedBefore }: FileSummary): string[] => {
  const { offsetSeconds, squeeze } = timePlan;
  const moved =
    offsetSeconds === 0
      ? undefined
      : `all times moved ${offsetSeconds > 0 ? 'forward' : 'back'} by ${days(offsetSeconds)}`;
  const squeezed =
    squeeze === undefined ? undefined : `${plural(squeeze.starts.length - 1, 'gap')} squeezed`;
  const what = [squeezed, moved].filter((text) => text !== undefined).join(', ');
  if (keptTimes) {
    const when = loadedBefore?.slice(0, 16).replace('T', ' ') ?? 'before';
    return [
      `  already loaded (${when} UTC), kept at its times (${what || 'as in the file'}); use --again to move it to now`,
    ];
  }
  return what === '' ? [] : [`  times: ${what}`];
};

const rejectsText = ({ rejected, firstRejects, rejectsFile }: FileSummary): string[] => {
  if (rejected === 0) return [];
  const more = rejected - firstRejects.length;
  return [
    `  rejected lines are in ${rejectsFile}:`,
    ...firstRejects.map(({ line, reason }) => `    line ${count(line)}: ${reason}`),
    ...(more > 0 ? [`    and ${count(more)} more (the first ${LISTED_REJECTS} are shown)`] : []),
  ];
};

const fileText = (file: FileSummary): string[] => {
  const { lines, blank, indexed, alreadyThere, rejected, merged, mixed, seconds } = file;
  const rate =
    indexed > 0 && seconds > 0 ? `, ${count(Math.round(indexed / seconds))} events/s` : '';
  return [
    `${file.file}: ${plural(lines, 'line')}${blank > 0 ? ` (${count(blank)} blank)` : ''}, ` +
      `${plural(indexed, 'event')} indexed, ${count(alreadyThere)} already there, ` +
      `${count(rejected)} rejected, ${seconds.toFixed(1)} s${rate}`,
    `  indices: ${indicesText(file.indices)}`,
    ...(file.deleted > 0
      ? [`  ${plural(file.deleted, 'event')} of the earlier load deleted first`]
      : []),
    ...timesText(file),
    ...(merged > 0
      ? [`  ${plural(merged, 'event')} had a key twice: both values are kept as a list`]
      : []),
    ...(mixed > 0
      ? [
          `  ${plural(mixed, 'event')} did not fit the usual mapping and went to the -mixed- index: ${file.mixedBecause}`,
        ]
      : []),
    ...(file.cutOff === undefined
      ? []
      : [
          `  ${file.cutOff}; what came before that is loaded. Load the whole file when you have it.`,
        ]),
    ...rejectsText(file),
    ...(file.stopped ? ['  stopped: run the same command again to go on'] : []),
  ];
};

/** The report of a load, as lines of text. */
export const reportLines = (summary: LoadSummary): string[] => summary.files.flatMap(fileText);
