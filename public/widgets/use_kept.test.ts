import { z } from 'zod';
import { onKeptChange, readKept, writeKept } from './kept';
import { parseKept } from './use_kept';

const columns = z.array(z.string());

it('holds what was kept, and tells who shows it, even where nothing can be stored', () => {
  const seen: (string | null)[] = [];
  const stop = onKeptChange(() => seen.push(readKept('test.columns')));
  writeKept('test.columns', '["time"]');
  writeKept('test.columns', null);
  stop();
  writeKept('test.columns', '["type"]');
  expect(seen).toEqual(['["time"]', null]);
  expect(readKept('test.columns')).toBe('["type"]');
});

it.each([null, 'no json', '{"time":1}', '[1]'])('falls back on %j', (text) => {
  expect(parseKept(text, columns, ['time'])).toEqual(['time']);
});

it('takes what fits', () => {
  expect(parseKept('["type"]', columns, ['time'])).toEqual(['type']);
});
