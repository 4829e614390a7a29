export { DataTable, TablePages } from './data_table';
export { TableCaption } from './table_caption';
export type { Column, RowGroup, Sort } from './types';
