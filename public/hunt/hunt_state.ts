import { HOST_SORTS, type HostsOptions } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import { TAGS, type Hunt, type Tag } from '../../common/hunts';

export const TABS = ['dashboards', 'hosts', 'events'] as const;
export type Tab = (typeof TABS)[number];

/** ISO dates or date math; `all` sets no limit. */
export type TimeChoice = { from: string; to: string } | 'all';

/** Which event types are on. `undecided` until the first answer says whether there are alerts. */
export type TypeChoice = 'undecided' | 'all' | readonly string[];

export type HostSort = HostsOptions['sort'];

/** The question in force and how its answer is shown: all that a link holds. */
export interface HuntState {
  time: TimeChoice;
  types: TypeChoice;
  tags: readonly Tag[];
  /** Suppressed events are shown too. */
  suppressed: boolean;
  filters: readonly FilterNode[];
  /** The id of the filter set that the filters were loaded from or saved to. */
  set?: string;
  tab: Tab;
  hosts: { sort: HostSort; page: number; perPage: number };
  eventOrder: 'asc' | 'desc';
  /** The event in the flyout. */
  opened?: { index: string; id: string };
}

export const HOSTS_PER_PAGE = [25, 50, 100, 250] as const;
export const HOST_SORT_FIELDS = HOST_SORTS;
export const DEFAULT_TIME = { from: 'now-48h', to: 'now' } as const;

export const DEFAULT_STATE: HuntState = {
  time: DEFAULT_TIME,
  types: 'undecided',
  tags: TAGS,
  suppressed: false,
  filters: [],
  tab: 'hosts',
  hosts: { sort: { field: 'events', direction: 'desc' }, page: 1, perPage: 50 },
  eventOrder: 'desc',
};

const withoutPin = ({ pinned: _, ...node }: FilterNode): FilterNode => node;

/** The hunt that is asked of the server. What has no part in its meaning is left out. */
export const toHunt = (state: HuntState): Hunt => {
  const types = state.types === 'undecided' ? ['alert'] : state.types;
  const filters = state.filters.filter((node) => node.disabled !== true).map(withoutPin);
  return {
    ...(state.time === 'all' ? {} : { timeRange: state.time }),
    ...(types === 'all' ? {} : { eventTypes: [...types] }),
    ...(state.tags.length === TAGS.length ? {} : { tags: [...state.tags] }),
    ...(state.suppressed ? { includeSuppressed: true } : {}),
    ...(filters.length === 0 ? {} : { filters }),
  };
};
