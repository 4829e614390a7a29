export { addressTexts } from './address_texts';
export { isOfKind } from './checks';
export * from './exports';
export * from './imports';
export { describeFilter, fieldLabel, type FilterNames } from './describe';
export { FilterError, NO_REFERENCES, type FilterContext } from './context';
export { dateOf, parseDate } from './dates';
export { matches } from './matches';
export { matchesResolved } from './matches_resolved';
export * from './model';
export { referencesIn, type FilterReferences } from './references';
export { eventTypesOf, narrow, sharedTypes, type EventTypes } from './narrow';
export {
  areEndsAsked,
  asksOutside,
  fieldsRead,
  isCaseless,
  networkReference,
  resolveFilters,
  resolveWithoutEnds,
} from './resolve';
export type { Bounds, RangeBound, ResolvedFilter, Test } from './resolved';
export * from './saved';
export type { HeldValues } from './field_query';
export * from './painless';
export { allOf, anyOf, isNone, MATCH_ALL, type Query } from './query';
export { toQueryDsl, type FilterNote, type QueryDslOptions } from './to_query_dsl';
export { whyMatches, type FieldHeld, type Verdict } from './why';
