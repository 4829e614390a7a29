export { abbreviationsIn } from './glossary';
export { GUIDED_FILTERS, guidedFilter } from './guided_filters';
export { hostsOfInterest } from './host_side';
export { guidedFilterSearch, searchGuidedFilters } from './search';
export { TACTICS, technique, TECHNIQUES, type TacticId, type Technique } from './techniques';
export {
  CATEGORIES,
  type Category,
  type GuidedFilter,
  type GuidedFilterExample,
  type GuidedIdea,
  type HostSide,
} from './types';
