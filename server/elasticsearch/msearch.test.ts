import type { SearchAnswer } from './failing_indices';
import { failuresOf } from './msearch';

const answer = (more: object): SearchAnswer => ({
  took: 1,
  timed_out: false,
  _shards: { total: 1, successful: 1, failed: 0, skipped: 0 },
  hits: { hits: [] },
  ...more,
});

it('a cluster that was passed by is named, with the reason', () => {
  const skipped = answer({
    _clusters: {
      total: 2,
      successful: 1,
      skipped: 1,
      running: 0,
      partial: 0,
      failed: 0,
      details: {
        '(local)': { status: 'successful', indices: 'suricata-1' },
        remote: {
          status: 'skipped',
          indices: 'suricata-*',
          failures: [
            {
              shard: -1,
              index: null,
              reason: {
                type: 'connect_transport_exception',
                reason: 'Unable to connect to [remote]',
              },
            },
          ],
        },
      },
    },
  });
  expect(failuresOf([skipped, skipped])).toEqual([
    'the cluster "remote" did not answer and was passed by (Unable to connect to [remote])',
  ]);
});

it('failed shards are told once for each reason, with the indices together', () => {
  const failing = (index: string, reason: string) =>
    answer({
      _shards: {
        total: 2,
        successful: 1,
        failed: 1,
        skipped: 0,
        failures: [{ shard: 0, index, reason: { type: 'illegal_argument_exception', reason } }],
      },
    });
  const days = ['01', '02', '03', '04'].map((day) => failing(`suricata-2026.11.${day}`, 'too big'));
  expect(failuresOf([...days, ...days, failing('other', 'no such thing')])).toEqual([
    'suricata-* (4 indices): too big',
    'other: no such thing',
  ]);
});

it('failed shards without a word, and time-outs', () => {
  const silent = answer({
    timed_out: true,
    _shards: { total: 2, successful: 1, failed: 1, skipped: 0 },
  });
  expect(failuresOf([silent, silent])).toEqual([
    '1 shard did not answer',
    'the search ran out of time',
  ]);
});

it('without details, how many clusters are missing', () => {
  const skipped = answer({ _clusters: { total: 3, successful: 1, skipped: 2 } });
  expect(failuresOf([skipped])).toEqual(['2 other clusters did not answer']);
});

it('whole answers leave nothing out', () => {
  const whole = answer({ _clusters: { total: 1, successful: 1, skipped: 0, details: {} } });
  expect(failuresOf([whole, answer({})])).toEqual([]);
});
