import { eveField } from './fields';

/** How the values of a field are compared. */
export type FieldKind = 'ip' | 'number' | 'boolean' | 'date' | 'text';

const KINDS: Readonly<Record<string, FieldKind>> = {
  ip: 'ip',
  long: 'number',
  double: 'number',
  boolean: 'boolean',
  date: 'date',
};

/** The kind of an EVE path; fields that are not in the catalogue are text. */
export const fieldKind = (path: string): FieldKind => KINDS[eveField(path)?.type ?? ''] ?? 'text';
