export {
  compileHunt,
  filterContext,
  guidedIdea,
  searchContext,
  type CompiledHunt,
  type GroupHunt,
  type HuntScope,
  type ScopeOf,
} from './compile';
export type { BlockLines, DashboardsBehind } from './dashboards_behind';
export { HeldValuesCache } from './held_values';
export type { HostsBehind, HostsPage } from './hosts_behind';
export { SUPPRESSED, tagFilter, tagsFilter, typesFilter } from './switches';
export { networksKey } from './networks_key';
export { parseTimeRange, type TimeSpan } from './time_range';
export {
  countableField,
  endPlaces,
  fieldPlaces,
  havingValue,
  inSeveral,
  lacking,
  termsField,
  termsOf,
  valuePlaces,
  type Aggs,
  type ValuePlace,
} from './value_places';
export { valueBucket } from './value_keys';
export { END_WORDS, knowingEnds, withEnds, withEndsOfTypes } from './end_facts';
export { endAggs, endFieldAggs, endOfCase, isSourceCase } from './end_aggs';
export { withSingleAddresses } from './single_addresses';
export { eventSpan } from './event_span';
export { huntBefore } from './range_before';
export { addBars, barBuckets, barsAgg, noBars, sparkSpanOf } from './spark_bars';
