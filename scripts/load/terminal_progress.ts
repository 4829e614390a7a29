import { Format, SingleBar } from 'cli-progress';
import type { LoadProgress, LoadStep } from './progress';

const VERBS: Record<LoadStep['what'], string> = {
  reading: 'Reading',
  deleting: 'Deleting what was loaded of',
  loading: 'Loading',
};

const WITHOUT_TOTAL = '{verb} {file}: {value} lines';
const WITH_TOTAL = '{verb} {file} [{bar}] {percentage}% | {value}/{total} lines | {rate} events/s';

/** Shows progress on a terminal; without one only the notices are written. */
export const terminalProgress = (stream: NodeJS.WriteStream): LoadProgress => {
  let bar: SingleBar | undefined;
  let started = 0;
  return {
    start({ file, what, lines }) {
      if (!stream.isTTY) return;
      started = performance.now();
      bar = new SingleBar({
        stream,
        format: lines === undefined ? WITHOUT_TOTAL : WITH_TOTAL,
        formatBar: (progress, options) => Format.BarFormat(progress, options),
        barsize: 24,
        hideCursor: true,
        clearOnComplete: true,
      });
      bar.start(lines ?? 0, 0, { verb: VERBS[what], file, rate: 0 });
    },
    update(lines, events) {
      const seconds = (performance.now() - started) / 1000;
      bar?.update(lines, { rate: seconds > 0 ? Math.round(events / seconds) : 0 });
    },
    finish() {
      bar?.stop();
      bar = undefined;
    },
    notice(text) {
      // Above the bar, which is drawn anew below.
      if (bar === undefined) stream.write(`${text}\n`);
      else stream.write(`\r\u001b[K${text}\n`);
    },
  };
};
