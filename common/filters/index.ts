export { addressTexts } from './address_texts';
export { describeFilter, fieldLabel, type FilterNames } from './describe';
export { FilterError, type FilterContext } from './context';
export { parseDate } from './dates';
export { matches, matchesResolved } from './matches';
export * from './model';
export { fieldsRead, networkReference, resolveFilters } from './resolve';
export type { ResolvedFilter } from './resolved';
export { allOf, MATCH_ALL, toQueryDsl, type FilterNote, type Query } from './to_query_dsl';
