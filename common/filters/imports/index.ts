export { importKql, importLucene, unreadable } from './import_filters';
export { MOST_TEXT, placeOf, type Imported, type ImportNote, type Span } from './imported';
export { indicatorFilter } from './indicator';
export { readSigmaRule, type SpanOf } from './sigma';
export { SIGMA_LOG_SOURCES, sigmaFieldTable } from './sigma_fields';
