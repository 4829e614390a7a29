import { EVENT_TYPES, eveField } from '../eve';
import { columnLabel } from './cell_texts';
import { defaultColumns, exportColumns, MIXED } from './default_columns';
import { isMade } from './made_columns';

const TYPES = [...EVENT_TYPES.map(({ id }) => id), MIXED, 'constructor'];

it.each(TYPES)('knows every column of %s', (type) => {
  const columns = defaultColumns(type);
  expect(columns[0]).toBe('time');
  expect(new Set(columns).size).toBe(columns.length);
  for (const column of columns) {
    expect(isMade(column) || eveField(column) !== undefined ? '' : column).toBe('');
    expect(columnLabel(column)).not.toBe(column);
  }
});

it('writes source and destination as the fields that they are', () => {
  expect(exportColumns(['time', 'ends', 'src_ip'])).toEqual([
    'time',
    'src_ip',
    'src_port',
    'dest_ip',
    'dest_port',
  ]);
});
