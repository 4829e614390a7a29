import { nextSort } from './next_sort';

it('turns the order in force around, and begins a new one with its first direction', () => {
  const now = { field: 'events', direction: 'desc' } as const;
  expect(nextSort(now, { field: 'events', first: 'desc' })).toEqual({
    field: 'events',
    direction: 'asc',
  });
  expect(nextSort<'events' | 'ip'>(now, { field: 'ip', first: 'asc' })).toEqual({
    field: 'ip',
    direction: 'asc',
  });
});
