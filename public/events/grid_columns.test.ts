import { gridColumns, holdsAmounts } from './grid_columns';

const widthsOf = (room: number, widths = {}) =>
  gridColumns({ columns: ['time', 'summary', 'sensor'], widths, room }).map(
    ({ initialWidth }) => initialWidth,
  );

it('leaves the rest of the room to one column, and scrolls where the rest is too little', () => {
  expect(widthsOf(1_200)).toEqual([200, undefined, 104]);
  expect(widthsOf(500)).toEqual([200, 440, 104]);
  expect(widthsOf(0)).toEqual([200, undefined, 104]);
});

it('keeps the widths that were chosen', () => {
  expect(widthsOf(1_200, { time: 90, summary: 700 })).toEqual([90, 700, 104]);
});

it('sorts by time alone', () => {
  const sortable = gridColumns({ columns: ['time', 'src_ip', 'flow.age'], widths: {}, room: 0 });
  expect(sortable.filter(({ isSortable }) => isSortable).map(({ id }) => id)).toEqual(['time']);
});

it('takes amounts for numbers, and ids for names', () => {
  expect(
    ['flow.bytes_toserver', 'fileinfo.size', 'flow.age', 'http.length'].every(holdsAmounts),
  ).toBe(true);
  expect(
    ['flow_id', 'alert.signature_id', 'src_port', 'http.status', 'keys', 'time'].some(holdsAmounts),
  ).toBe(false);
});
