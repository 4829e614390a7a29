export { csvRow } from './csv_row';
export { fromCsvCell, toCsvCell } from './formula';
export { readCsv, type CsvRecord } from './read_csv';
