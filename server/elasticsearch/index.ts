export { fetchCaps } from './caps';
export { LayoutCache, viewKey } from './layouts';
export { failuresOf, msearch, type Search, type SearchAnswer } from './msearch';
