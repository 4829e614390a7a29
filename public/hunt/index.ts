export { askingOnly } from './asking_only';
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
  apartMeans,
  childrenOf,
  editAt,
  groupKind,
  joinFilters,
  moveFilter,
  takenApart,
  turnGroup,
  withPart,
  type FilterPath,
  type GroupKind,
} from './group_edits';
export {
  DEFAULT_STATE,
  DEFAULT_TIME,
  EVENT_TABS,
  LONGEST_QUERY,
  openEvent,
  TABS,
  type EventTab,
  type HuntState,
  type Tab,
  type TimeChoice,
} from './hunt_state';
export { toHunt } from './hunt_state';
export { isNarrowed, type HostChoice, type HostSort, type HostsState } from './hosts_state';
export { ROWS_PER_PAGE, type SignatureSort, type SignaturesState } from './signatures_state';
export { fromFirstPage, HuntProvider, useHunt, type HuntControl } from './use_hunt';
export {
  INDICATOR_LISTS_KEY,
  NETWORKS_KEY,
  PACKED_KEY,
  useFilterNames,
  useGuidedLookup,
  useIndicatorLists,
  useNetworkColours,
  useNetworkLookup,
  useNetworks,
  useUnreadableNetworks,
  usePacked,
} from './use_names';
export { UndoProvider, useUndo } from './use_undo';
export { linkTo, LONGEST_ADDRESS } from './link_book';
export { questionText } from './undo';
export { writeLink, type LinkProblem } from './url_state';
export { useOutline, usePanels } from './use_panels';
export {
  VIEW,
  useAskedHunt,
  useDecideTypes,
  useEvents,
  useHostFacts,
  useHostNames,
  useHosts,
  useHostsByNetwork,
  useIsAsking,
  useRange,
  useRefresh,
  useSignatures,
  useStack,
  useSummary,
  useTotalOf,
} from './use_view';
