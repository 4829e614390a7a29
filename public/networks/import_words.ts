import type { ImportedNetworkLine, NetworkImport } from '../../common/api';

export type LineChange = ImportedNetworkLine['change'];

/** What may want a look comes first. */
export const CHANGES = ['refused', 'changed', 'added', 'unchanged'] as const satisfies LineChange[];

const PLANNED: Readonly<Record<LineChange, string>> = {
  refused: 'Refused',
  changed: 'Would change',
  added: 'Would be added',
  unchanged: 'As they are',
};

const DONE: Readonly<Record<LineChange, string>> = {
  refused: 'Refused',
  changed: 'Changed',
  added: 'Added',
  unchanged: 'As they were',
};

/** What becomes of lines, before the import and after it. */
export const changeName = (change: LineChange, isDone: boolean): string =>
  (isDone ? DONE : PLANNED)[change];

export const linesOf = ({ lines }: NetworkImport, change: LineChange): ImportedNetworkLine[] =>
  lines.filter((line) => line.change === change);

/** How many definitions an import writes. */
export const changesIn = ({ lines }: NetworkImport): number =>
  lines.filter(({ change }) => change === 'added' || change === 'changed').length;
