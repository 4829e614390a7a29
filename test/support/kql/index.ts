export { dataViewOf, kqlToDsl, type DataView } from './to_dsl';
