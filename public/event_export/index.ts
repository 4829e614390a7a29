export { ExportButton } from './export_button';
export { ExportsProvider } from './exports_provider';
