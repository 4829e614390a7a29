export { fetchCaps } from './caps';
export { LayoutCache } from './layouts';
export { failuresOf, msearch, type Search, type SearchAnswer } from './msearch';
