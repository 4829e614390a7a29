export { importKql, importLucene, unreadable } from './import_filters';
export { MOST_TEXT, placeOf, type Imported, type ImportNote, type Span } from './imported';
export { readSigmaRule, type SpanOf } from './sigma';
export { sigmaFieldTable } from './sigma_fields';
