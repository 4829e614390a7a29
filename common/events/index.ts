export { cellTexts, columnLabel } from './cell_texts';
export { defaultColumns, exportColumns, MIXED } from './default_columns';
export { sensorOf, sentenceOf, tagOf, textOf, timeOf, typeOf } from './event_facts';
export {
  csvFormat,
  NDJSON_FORMAT,
  readCsvCut,
  readNdjsonCut,
  type ExportCut,
  type ExportFormat,
} from './export_format';
export { keyValues } from './key_fields';
export { isMade, MADE_COLUMNS, type CellTexts } from './made_columns';
