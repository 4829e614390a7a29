import type { Column, Sort } from './types';

/** The order after a click on a head: the other direction of the same, or the first of a new one. */
export const nextSort = <Field extends string>(
  now: Sort<Field>,
  column: NonNullable<Column<never, Field>['sort']>,
): Sort<Field> =>
  now.field === column.field
    ? { field: now.field, direction: now.direction === 'asc' ? 'desc' : 'asc' }
    : { field: column.field, direction: column.first };
