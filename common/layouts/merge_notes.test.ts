import { NO_DATA } from './layout';
import { mergeNotes } from './merge_notes';

const lacking = { field: 'tls.ja4', reason: NO_DATA };
const asText = { field: 'http.url', reason: 'indexed as analysed text only' };

it('a field that other indices have is no news', () => {
  expect(
    mergeNotes([
      { indices: ['a'], notes: [lacking] },
      { indices: ['b'], notes: [] },
    ]),
  ).toEqual([]);
});

it('what holds for all indices needs no names', () => {
  const groups = ['a', 'b'].map((name) => ({ indices: [name], notes: [lacking, asText] }));
  expect(mergeNotes(groups)).toEqual([lacking, asText]);
});

it('what holds for some names them', () => {
  expect(
    mergeNotes([
      { indices: ['a'], notes: [asText] },
      { indices: ['b', 'c'], notes: [] },
      { indices: ['d'], notes: [asText] },
    ]),
  ).toEqual([{ field: 'http.url', reason: 'in a, d indexed as analysed text only' }]);
});

it('a field that no index can answer is told, each with its own reason', () => {
  const dropped = { field: 'tls.ja4', reason: 'not indexed' };
  expect(
    mergeNotes([
      { indices: ['a'], notes: [lacking] },
      { indices: ['b'], notes: [dropped] },
    ]),
  ).toEqual([
    { field: 'tls.ja4', reason: 'no data in a' },
    { field: 'tls.ja4', reason: 'in b not indexed' },
  ]);
});
