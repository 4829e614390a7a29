import { failureWords, shardFailureWords } from './failure_words';

it('says what an error means, and what lies behind it', () => {
  const cause = { type: 'illegal_argument_exception', reason: 'no such field' };
  expect(
    failureWords({ type: 'script_exception', reason: 'runtime error', caused_by: cause }),
  ).toBe('a script fails there (no such field)');
  expect(failureWords({ type: 'query_shard_exception', reason: 'failed', caused_by: cause })).toBe(
    'failed (no such field)',
  );
  expect(failureWords(cause)).toBe('no such field');
  expect(failureWords({ type: 'strange_exception' })).toBe('strange_exception');
});

it('names indices that fail for one reason together, and says where none is named', () => {
  const reason = { type: 'circuit_breaking_exception', reason: 'data too large' };
  expect(shardFailureWords([{ index: 'b', reason }, { index: 'a', reason }, { reason }])).toEqual([
    'a, an index, b: Elasticsearch has too little memory left for this search (data too large)',
  ]);
});
