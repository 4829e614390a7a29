export { DEFAULT_LOOKUPS } from './defaults';
export { lookupsFor, type LookupLink } from './offered';
export { templateProblem, type Lookup } from './template';
