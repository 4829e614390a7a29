import type { ExportOptions } from '../../common/api';
import { ApiError, type CallStream } from '../api';
import { runExport, type Progress } from './run_export';

const run = async (
  format: ExportOptions['format'],
  total: number,
  ...pieces: (string | Error)[]
) => {
  const progress: Progress[] = [];
  const callStream: CallStream = () =>
    Promise.resolve({
      headers: new Headers({ 'suricata-hunt-total': String(total), 'content-type': 'text/x' }),
      chunks: (async function* () {
        for (const piece of pieces) {
          await Promise.resolve();
          if (piece instanceof Error) throw piece;
          yield piece;
        }
      })(),
    });
  const { file, ...rest } = await runExport(
    callStream,
    { hunt: {}, options: { format, sort: { direction: 'desc' } } },
    (now) => progress.push(now),
    new AbortController().signal,
  );
  return { ...rest, text: await file.text(), type: file.type, progress };
};

it('is whole when as many events came as were counted', async () => {
  expect(await run('csv', 2, 'time\r\n1\r', '\n2\r\n')).toEqual({
    events: 2,
    total: 2,
    cut: undefined,
    text: 'time\r\n1\r\n2\r\n',
    type: 'text/x',
    progress: [
      { events: 0, total: 2 },
      { events: 2, total: 2 },
    ],
  });
});

it('tells a cut that the server wrote into the last line', async () => {
  const { events, cut } = await run(
    'ndjson',
    2,
    '{"a":1}\n',
    '{"export_cut":{"events":1,"total":2,"reason":"gone"}}\n',
  );
  expect([events, cut]).toEqual([1, 'gone']);
});

it('tells a connection that broke, and an end that came too early', async () => {
  const broken = await run('ndjson', 3, '{}\n{', new ApiError('unreachable', 'It broke off.'));
  expect([broken.events, broken.cut, broken.text]).toEqual([1, 'It broke off.', '{}\n{']);
  expect((await run('ndjson', 3, '{}\n')).cut).toBe('The answer ended before its last event.');
});

it('does not believe an event that looks like a cut', async () => {
  const line = 'This export was cut after 7 of 9 events: lies\r\n';
  expect((await run('csv', 1, 'summary\r\n', line)).cut).toBeUndefined();
});
