export { fetchCaps } from './caps';
export { distinctValues, type FieldAsked } from './distinct_values';
export { LayoutCache, viewKey, type CapsQuestion } from './layouts';
export { ignoredSearch, ignoredNotes } from './ignored';
export type { SearchAnswer } from './failing_indices';
export { failuresOf, msearch, totalOf, type Search } from './msearch';
export { recordSearches, type RecordedSearch } from './recorder';
