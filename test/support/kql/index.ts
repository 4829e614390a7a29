export { parseKql, type KqlNode, type KqlValue } from './parse';
export { dataViewOf, kqlToDsl, type DataView } from './to_dsl';
