import { columnText, NETWORK_COLUMNS, type NetworkColumn } from './csv_columns';
import {
  networkInput,
  withColour,
  type NetworkAttributes,
  type NetworkDefinition,
} from './definition';
import { NETWORK_COLOURS, NETWORK_KINDS, toNetworkColour, toNetworkKind } from './kinds';
import { readNetworksCsv, type NetworkLine } from './read_networks_csv';

/** What an import does with a column of a network. */
export interface FieldChange {
  field: NetworkColumn;
  before: string;
  after: string;
}

/** What an import does with a line of its file. */
export type PlannedLine<T extends NetworkDefinition> = { line: number; name: string } & (
  | { change: 'added'; network: NetworkAttributes; fields: FieldChange[] }
  | { change: 'changed'; network: NetworkAttributes; replaces: T; fields: FieldChange[] }
  | { change: 'unchanged' }
  | { change: 'refused'; reason: string }
);

export interface ImportPlan<T extends NetworkDefinition> {
  lines: PlannedLine<T>[];
  unknownColumns: string[];
}

/** Thrown by the readers of cells; the message is for the person. */
class Refused extends Error {}

const HOME: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', '1'].map((word) => [word, true] as const),
  ...['false', 'no', '0'].map((word) => [word, false] as const),
]);

const readHome = (cell: string): boolean => {
  const home = HOME.get(cell.trim().toLowerCase());
  if (home === undefined) {
    throw new Refused(`"${cell}" in the column home is neither true nor false.`);
  }
  return home;
};

const readName = <T>(
  cell: string,
  column: string,
  read: (text: string) => T | undefined,
  all: readonly string[],
): T => {
  const found = read(cell);
  if (found === undefined) {
    throw new Refused(`"${cell}" is not a ${column}. A ${column} is one of ${all.join(', ')}.`);
  }
  return found;
};

const isFilled = (cell: string | undefined): cell is string => (cell ?? '').trim() !== '';

/**
 * The network that a line says. What it leaves out stays as it is in the network that has its name;
 * an empty description is one, where the file has that column.
 */
const readLine = (
  { cells }: NetworkLine,
  before: NetworkAttributes | undefined,
): NetworkAttributes => {
  const { name = '', cidrs = '', kind, colour, description, home } = cells;
  const said = networkInput.safeParse({
    name,
    cidrs: cidrs.split(/[\s,;]+/).filter((text) => text !== ''),
    kind: isFilled(kind)
      ? readName(kind, 'kind', toNetworkKind, NETWORK_KINDS)
      : (before?.kind ?? 'other'),
    colour: isFilled(colour)
      ? readName(colour, 'colour', toNetworkColour, NETWORK_COLOURS)
      : before?.colour,
    description: description ?? before?.description ?? '',
    home: isFilled(home) ? readHome(home) : (before?.home ?? true),
  });
  if (!said.success) throw new Refused(said.error.issues[0]?.message ?? 'This is no network.');
  return withColour(said.data);
};

const changesOf = (before: NetworkAttributes | undefined, after: NetworkAttributes) =>
  NETWORK_COLUMNS.flatMap((field): FieldChange[] => {
    const change = {
      field,
      before: before === undefined ? '' : columnText(before, field),
      after: columnText(after, field),
    };
    return change.before === change.after ? [] : [change];
  });

/**
 * What an import of a file would do, line by line, beside the networks that are there. A network is
 * known by its name; those that the file does not name stay as they are.
 * @throws NetworkFileError
 */
export const planImport = <T extends NetworkDefinition>(
  text: string,
  existing: readonly T[],
): ImportPlan<T> => {
  const { lines, unknownColumns } = readNetworksCsv(text);
  const byName = new Map(existing.map((network) => [network.name, network]));
  const seen = new Map<string, number>();
  const plan = (one: NetworkLine): PlannedLine<T> => {
    const name = (one.cells.name ?? '').trim();
    const place = { line: one.line, name };
    if (one.problem !== undefined) return { ...place, change: 'refused', reason: one.problem };
    const earlier = seen.get(name);
    if (earlier !== undefined) {
      return {
        ...place,
        change: 'refused',
        reason: `Line ${earlier} has this name already. Write all ranges of a network into one line, with spaces between.`,
      };
    }
    seen.set(name, one.line);
    const replaces = byName.get(name);
    try {
      const network = readLine(one, replaces);
      const fields = changesOf(replaces, network);
      if (replaces === undefined) return { ...place, change: 'added', network, fields };
      return fields.length === 0
        ? { ...place, change: 'unchanged' }
        : { ...place, change: 'changed', network, replaces, fields };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { ...place, change: 'refused', reason: error.message };
    }
  };
  return { lines: lines.map(plan), unknownColumns };
};
