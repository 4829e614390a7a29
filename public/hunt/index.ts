export {
  ALERT,
  ensureTypes,
  FINDINGS,
  isOn,
  protocolTypes,
  switchTypes,
  typeLabel,
} from './event_types';
export {
  addFilter,
  clearFilters,
  fieldsIn,
  findInForce,
  negateFilter,
  pinFilter,
  removeFilter,
  replaceFilters,
  suspendedBy,
  toggleFilter,
} from './filter_edits';
export {
  DEFAULT_STATE,
  DEFAULT_TIME,
  TABS,
  type HuntState,
  type Tab,
  type TimeChoice,
} from './hunt_state';
export { isNarrowed, type HostChoice, type HostSort, type HostsState } from './hosts_state';
export { ROWS_PER_PAGE, type SignatureSort, type SignaturesState } from './signatures_state';
export { fromFirstPage, HuntProvider, useHunt, type HuntControl } from './use_hunt';
export {
  INDICATOR_LISTS_KEY,
  PACKED_KEY,
  useFilterNames,
  useGuidedLookup,
  useIndicatorLists,
  useNetworkLookup,
  useNetworks,
  usePacked,
} from './use_names';
export { useOutline, usePanels } from './use_panels';
export type { LinkProblem } from './url_state';
export {
  useAskedHunt,
  useDecideTypes,
  useEvents,
  useHostFacts,
  useHosts,
  useIsAsking,
  useRefresh,
  useSignatures,
  useSummary,
} from './use_view';
