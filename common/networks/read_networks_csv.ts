import { fromCsvCell, readCsv, type CsvRecord } from '../csv';
import { NETWORK_COLUMNS, type NetworkColumn } from './csv_columns';

/** How much a file of networks may hold. */
export const NETWORK_CSV_LIMITS = { lines: 10_000, characters: 5_000_000 } as const;

/** A line of the file: what its cells say, by column, or why it cannot be read. */
export interface NetworkLine {
  line: number;
  cells: Partial<Record<NetworkColumn, string>>;
  problem?: string;
}

export interface NetworkFile {
  lines: NetworkLine[];
  /** Columns that say nothing of a network. */
  unknownColumns: string[];
}

/** A file that cannot be read at all. The message says why and what to do. */
export class NetworkFileError extends Error {
  override readonly name = 'NetworkFileError';
}

const SEPARATORS = [',', ';', '\t'] as const;

const ALIASES: ReadonlyMap<string, NetworkColumn> = new Map([
  ['color', 'colour'],
  ['cidr', 'cidrs'],
  ['network', 'cidrs'],
  ['networks', 'cidrs'],
]);

const columnOf = (title: string): NetworkColumn | undefined => {
  const plain = title.trim().toLowerCase();
  return NETWORK_COLUMNS.find((column) => column === plain) ?? ALIASES.get(plain);
};

const knownIn = (titles: readonly string[]): number =>
  titles.filter((title) => columnOf(title) !== undefined).length;

/** Read with the separator that gives the header most columns: spreadsheets write others too. */
const records = (text: string): CsvRecord[] => {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const known = SEPARATORS.map((separator) => knownIn(readCsv(header, separator)[0]?.cells ?? []));
  return readCsv(text, SEPARATORS[known.indexOf(Math.max(...known))]);
};

const columnsOf = (header: CsvRecord): (NetworkColumn | undefined)[] => {
  const columns = header.cells.map(columnOf);
  const missing = (['name', 'cidrs'] as const).filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new NetworkFileError(
      `The first line names the columns, and ${missing.map((one) => `"${one}"`).join(' and ')} is not among them. ` +
        `The columns are ${NETWORK_COLUMNS.join(', ')}; name and cidrs are needed.`,
    );
  }
  const twice = NETWORK_COLUMNS.find(
    (column) => columns.filter((one) => one === column).length > 1,
  );
  if (twice !== undefined) {
    throw new NetworkFileError(`The column "${twice}" is there twice. Leave one out.`);
  }
  return columns;
};

const toLine = (
  { line, cells, problem }: CsvRecord,
  columns: readonly (NetworkColumn | undefined)[],
): NetworkLine => {
  if (problem !== undefined) return { line, cells: {}, problem };
  const named: NetworkLine['cells'] = {};
  columns.forEach((column, at) => {
    if (column !== undefined) named[column] = fromCsvCell(cells[at] ?? '');
  });
  return cells.slice(columns.length).some((cell) => cell.trim() !== '')
    ? {
        line,
        cells: named,
        problem: `The line has ${cells.length} cells and the header ${columns.length}. Put cells that hold separators into quotes.`,
      }
    : { line, cells: named };
};

/**
 * The lines of a file of networks. Commas, semicolons or tabs separate its cells; the order of the
 * columns does not matter.
 * @throws NetworkFileError
 */
export const readNetworksCsv = (text: string): NetworkFile => {
  const [header, ...rest] = records(text.replace(/^\uFEFF/, ''));
  if (header === undefined) {
    throw new NetworkFileError(
      `The file is empty. Its first line names the columns: ${NETWORK_COLUMNS.join(', ')}.`,
    );
  }
  const columns = columnsOf(header);
  const full = rest.filter(
    ({ cells, problem }) => problem !== undefined || cells.some((cell) => cell.trim() !== ''),
  );
  if (full.length > NETWORK_CSV_LIMITS.lines) {
    throw new NetworkFileError(
      `The file has ${full.length} networks; ${NETWORK_CSV_LIMITS.lines} are taken at a time. Split it.`,
    );
  }
  return {
    lines: full.map((record) => toLine(record, columns)),
    unknownColumns: header.cells.filter(
      (title, at) => columns[at] === undefined && title.trim() !== '',
    ),
  };
};
