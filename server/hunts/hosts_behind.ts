import type { HostFacts, HostFactsOptions, Hosts, HostsOptions } from '../../common/api';
import type { HostSides } from '../../common/hunts';
import type { CompiledHunt, HuntScope } from './compile';

/** A counted list of hosts of which pages can be asked. */
export interface HostsPage {
  total: number;
  totalIsExact: boolean;
  failures: string[];
  page: (options: HostsOptions) => Promise<Hosts>;
}

/** The hosts behind a hunt: listed once, for the total of the summary and for the page alike. */
export interface HostsBehind {
  /** `options` are those of the page, where one will be asked: the list holds what orders it. */
  total: (
    hunt: CompiledHunt,
    scope: HuntScope,
    side: HostSides,
    options?: HostsOptions,
  ) => Promise<HostsPage>;
  facts: (
    hunt: CompiledHunt,
    scope: HuntScope,
    side: HostSides,
    options: HostFactsOptions,
  ) => Promise<HostFacts>;
}
