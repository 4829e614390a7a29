export { GUIDED_FILTERS, guidedFilter } from './guided_filters';
export { searchGuidedFilters } from './search';
export { technique, TECHNIQUES, type Technique } from './techniques';
export {
  CATEGORIES,
  type Category,
  type GuidedFilter,
  type GuidedFilterExample,
  type HostSide,
} from './types';
