import { eveField, isEndField } from '../../common/eve';
import { columnLabel, defaultColumns, MADE_COLUMNS, MIXED } from '../../common/events';

/** A line of the column chooser: a title, or a column. */
export interface ColumnChoice {
  title: string;
  column?: string;
  label: string;
  path: string;
}

const choice = (title: string, column: string): ColumnChoice => ({
  title,
  column,
  label: columnLabel(column),
  path: column,
});

const byLabel = (a: ColumnChoice, b: ColumnChoice): number =>
  a.label.localeCompare(b.label, 'en') || a.path.localeCompare(b.path, 'en');

const block = (title: string, choices: readonly ColumnChoice[]): ColumnChoice[] =>
  choices.length === 0 ? [] : [{ title, label: title, path: '' }, ...choices];

/**
 * What a list of events can show: the columns that it shows in their order, what is made from
 * several fields, then the fields of its type that hold something, then all others.
 */
export const columnChoices = (
  shown: readonly string[],
  held: readonly string[],
  kind: string,
): ColumnChoice[] => {
  const rest = (columns: readonly string[]): string[] =>
    columns.filter((column) => !shown.includes(column));
  const made = rest([...new Set([...defaultColumns(kind), ...Object.keys(MADE_COLUMNS)])]).filter(
    (column) => isEndField(column) || Object.hasOwn(MADE_COLUMNS, column),
  );
  const fields = rest([...new Set([...held, ...defaultColumns(kind)])]).filter(
    (column) => !made.includes(column) && eveField(column) !== undefined,
  );
  const isOfKind = (column: string): boolean =>
    kind !== MIXED && eveField(column)?.eventTypes.includes(kind) === true;
  return [
    ...block(
      'Shown',
      shown.map((column) => choice('', column)),
    ),
    ...block(
      'Put together',
      made.map((column) => choice('', column)),
    ),
    ...block(
      `Fields of ${kind}`,
      fields
        .filter(isOfKind)
        .map((column) => choice('', column))
        .toSorted(byLabel),
    ),
    ...block(
      kind === MIXED ? 'Fields' : 'Other fields',
      fields
        .filter((column) => !isOfKind(column))
        .map((column) => choice('', column))
        .toSorted(byLabel),
    ),
  ];
};
