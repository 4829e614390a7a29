import fc from 'fast-check';
import { csvRow } from './csv_row';
import { fromCsvCell, toCsvCell } from './formula';
import { readCsv } from './read_csv';

it('reads quotes, separators and line ends in cells, and tells on which line a record begins', () => {
  expect(readCsv('\uFEFFa,"b,""c""\r\nd",\r\n\r\n"",e\n')).toEqual([
    { line: 1, cells: ['a', 'b,"c"\r\nd', ''] },
    { line: 4, cells: ['', 'e'] },
  ]);
});

it.each(['a,b\nc,d', 'a,b\r\nc,d\r\n', 'a,b\rc,d\r'])(
  'takes any usual end of a line: %j',
  (text) => {
    expect(readCsv(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
    ]);
  },
);

it('takes other separators', () => {
  expect(readCsv('a;b,c\n"d;e"\tf', ';').map(({ cells }) => cells)).toEqual([
    ['a', 'b,c'],
    ['d;e'],
  ]);
});

it('says what is wrong with a record and reads the next', () => {
  const [first, second] = readCsv('"a"b,c\nd,e');
  expect(first?.problem).toContain('Text follows the quote');
  expect(second).toEqual({ line: 2, cells: ['d', 'e'] });
});

it('says where a quote opens that is never closed', () => {
  expect(readCsv('a,b\nc,"d\ne')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    expect.objectContaining({ line: 2, problem: expect.stringContaining('line 2') as string }),
  ]);
});

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom('=', "'", '"', ',', ';', '\r', '\n', '\t', '+', '-', '@', '＝', ' ', 'a'),
    )
    .map((chars) => chars.join('')),
);

it('reads what was written, to the letter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(texts, { minLength: 2, maxLength: 5 }), { maxLength: 6 }),
      (rows) => {
        const text = rows.map((row) => csvRow(row.map(toCsvCell))).join('');
        expect(readCsv(text).map(({ cells }) => cells.map(fromCsvCell))).toEqual(rows);
      },
    ),
    { numRuns: 2_000 },
  );
});

it('writes no cell that a spreadsheet would run', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const [record] = readCsv(csvRow([toCsvCell(text), '']));
      expect(record?.cells[0]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});

it('reads any text without failing, and names lines in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = readCsv(text).map(({ line }) => line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }),
  );
});
