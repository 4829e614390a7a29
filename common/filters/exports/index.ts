export { toEsql, type EsqlExported } from './esql';
export { toKql } from './kql';
export type { Exported, Unsupported } from './limit';
export { toLucene } from './lucene';
export type { PhysicalFields } from './physical';
export { toSigmaRule, type SigmaExported } from './sigma';
