import { eveField } from '../../common/eve';
import type { FilterValue } from '../../common/filters';

/** One field of an event with all values that stand at its path. */
export interface FieldRow {
  /** EVE path, without places in lists. */
  path: string;
  /** The path with places in lists of objects, `files[1].filename`: which values belong together. */
  place: string;
  label: string;
  values: FilterValue[];
}

export interface FieldGroup {
  /** First step of the paths, empty for the fields of the header. */
  name: string;
  rows: FieldRow[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLeaf = (value: unknown): value is FilterValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const visit = (value: unknown, path: string, place: string, add: (row: FieldRow) => void): void => {
  if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      visit(child, join(path, key), join(place, key), add);
    }
    return;
  }
  const elements: unknown[] = Array.isArray(value) ? value : [value];
  const values = elements.filter(isLeaf);
  if (values.length > 0) add({ path, place, label: eveField(path)?.label ?? path, values });
  elements.forEach((element, index) => {
    if (isObject(element) || Array.isArray(element)) {
      visit(element, path, elements.length > 1 ? `${place}[${index}]` : place, add);
    }
  });
};

/** The fields of an event that hold something, by the object they belong to, the header first. */
export const fieldGroups = (event: Record<string, unknown>): FieldGroup[] => {
  const groups = new Map<string, FieldRow[]>([['', []]]);
  for (const [key, value] of Object.entries(event)) {
    visit(value, key, key, (row) => {
      const [first = ''] = row.path.split('.');
      const name = first === row.path && !isObject(value) ? '' : first;
      groups.set(name, [...(groups.get(name) ?? []), row]);
    });
  }
  return [...groups].filter(([, rows]) => rows.length > 0).map(([name, rows]) => ({ name, rows }));
};

/** The groups with only the rows that hold all words of a search, in label, path or value. */
export const searchGroups = (groups: readonly FieldGroup[], search: string): FieldGroup[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...groups];
  const fits = ({ label, path, values }: FieldRow): boolean => {
    const text = `${label} ${path} ${values.join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map(({ name, rows }) => ({ name, rows: rows.filter(fits) }))
    .filter(({ rows }) => rows.length > 0);
};
