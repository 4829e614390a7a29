import type { PanelOrder } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import { TAGS, type Hunt, type Tag } from '../../common/hunts';
import { DEFAULT_HOSTS, type HostsState } from './hosts_state';
import { DEFAULT_SIGNATURES, type SignaturesState } from './signatures_state';

export const TABS = ['dashboards', 'hosts', 'events', 'signatures'] as const;
export type Tab = (typeof TABS)[number];

/** The parts of an opened event, one of them in sight. */
export const EVENT_TABS = [
  'summary',
  'evidence',
  'related',
  'fields',
  'payload',
  'json',
  'why',
] as const;
export type EventTab = (typeof EVENT_TABS)[number];

/** ISO dates or date math; `all` sets no limit. */
export type TimeChoice = { from: string; to: string } | 'all';

/** Which event types are on. `undecided` until the first answer says whether there are alerts. */
export type TypeChoice = 'undecided' | 'all' | readonly string[];

/** The question in force and how its answer is shown: all that a link holds. */
export interface HuntState {
  time: TimeChoice;
  types: TypeChoice;
  tags: readonly Tag[];
  /** Suppressed events are shown too. */
  suppressed: boolean;
  filters: readonly FilterNode[];
  /** Free text in the query syntax of Lucene. */
  query?: string;
  /** The id of the filter set that the filters were loaded from or saved to. */
  set?: string;
  tab: Tab;
  hosts: HostsState;
  signatures: SignaturesState;
  eventOrder: 'asc' | 'desc';
  /** Which values the panels show. */
  panelOrder: PanelOrder;
  /** The field whose values stack the timeline; the event type when left out. */
  stackBy?: string;
  /** The event in the flyout, and which part of it; its summary when left out. */
  opened?: { index: string; id: string; tab?: EventTab };
  /** The address of the host in the flyout. */
  host?: string;
  /** The guided filters stand open beside the hunt. */
  drawer: boolean;
}

/** As many characters as the server takes. */
export const LONGEST_QUERY = 8_191;
export const DEFAULT_TIME = { from: 'now-48h', to: 'now' } as const;

export const DEFAULT_STATE: HuntState = {
  time: DEFAULT_TIME,
  types: 'undecided',
  tags: TAGS,
  suppressed: false,
  filters: [],
  tab: 'hosts',
  hosts: DEFAULT_HOSTS,
  signatures: DEFAULT_SIGNATURES,
  eventOrder: 'desc',
  panelOrder: 'most',
  drawer: false,
};

/** Opens an event at the part that was looked at of the one before: so events can be compared. */
export const openEvent = (
  state: HuntState,
  { index, id }: { index: string; id: string },
): HuntState => ({ ...state, opened: { ...state.opened, index, id } });

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
    ...(state.query === undefined ? {} : { query: state.query }),
  };
};
