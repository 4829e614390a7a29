export { cellTexts } from './cell_texts';
export { sensorOf, sentenceOf, tagOf, textOf, timeOf, typeOf } from './event_facts';
export { csvFormat, NDJSON_FORMAT, type ExportCut, type ExportFormat } from './export_format';
export { keyValues } from './key_fields';
