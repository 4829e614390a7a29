export { registerPackRoutes } from './routes';
export { PACKED_GUIDED_FILTER_TYPE, packedGuidedFilterSavedType } from './saved_type';
export { findPacked, listPacked, type FilterSets } from './service';
