import { csvRow } from './csv_row';

it('quotes what holds separators, quotes and line ends, and nothing else', () => {
  expect(csvRow(['a', '', 'b c', 'd,e', 'f"g', 'h\ni', "it's"])).toBe(
    'a,,b c,"d,e","f""g","h\ni",it\'s\r\n',
  );
});

it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
  'takes the power from %j',
  (cell) => {
    expect(csvRow([cell]).replaceAll('"', '')).toBe(`'${cell}\r\n`);
  },
);

it('keeps what only looks dangerous further on', () => {
  expect(csvRow(['a=b', '1-2', ' =x', '😀'])).toBe('a=b,1-2, =x,😀\r\n');
});

it('replaces halves of characters, which no file in UTF-8 can hold', () => {
  expect(csvRow(['a\ud83dz'])).toBe('a\ufffdz\r\n');
});
