export { csvRow } from './csv_row';
