export {
  compileHunt,
  filterContext,
  type CompiledHunt,
  type GroupHunt,
  type HuntScope,
  type ScopeOf,
} from './compile';
export type { HostsBehind, HostsPage } from './hosts_behind';
export { SUPPRESSED, tagFilter } from './switches';
export type { TimeSpan } from './time_range';
