export { fetchCaps } from './caps';
export { LayoutCache, viewKey } from './layouts';
export { failuresOf, msearch, totalOf, type Search, type SearchAnswer } from './msearch';
