import { z } from 'zod';
import { PANEL_ORDERS } from '../../common/api';
import { filterNode } from '../../common/filters';
import { TAGS, type Tag } from '../../common/hunts';
import { canonicalAddress } from '../../common/networks';
import { readHosts, writeHosts } from './hosts_state';
import { DEFAULT_STATE, EVENT_TABS, LONGEST_QUERY, TABS, type HuntState } from './hunt_state';
import { listReaders, Unreadable, type ReadPart } from './read_part';
import { readSignatures, writeSignatures } from './signatures_state';
import { isTime } from './time';

/** A part of a link that cannot be read, and why. */
export interface LinkProblem {
  part: string;
  reason: string;
}

export interface ReadLink {
  /** The readable parts; the rest is as in a new hunt. */
  state: HuntState;
  problems: LinkProblem[];
}

const filtersSchema = z.array(filterNode).max(200, 'A hunt has at most 200 filters.');

const { oneOf } = listReaders;

const readTime = (params: URLSearchParams): HuntState['time'] | undefined => {
  const all = params.get('all');
  const [from, to] = [params.get('from'), params.get('to')];
  if (all !== null) {
    if (all === '1' && from === null && to === null) return 'all';
    throw new Unreadable('"all" stands alone, as all=1, without from and to');
  }
  if (from === null && to === null) return undefined;
  if (from === null || to === null) throw new Unreadable('a time range has both from and to');
  for (const text of [from, to]) {
    if (!isTime(text)) throw new Unreadable(`"${text}" is no date and no date math`);
  }
  return { from, to };
};

const decodePart = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Unreadable(`"${text}" is not well encoded`);
  }
};

const readTypes = (text: string): HuntState['types'] => {
  if (text === 'all') return 'all';
  if (text === '') return [];
  const types = text.split(',').map(decodePart);
  if (types.some((type) => type === '' || type.length > 64) || types.length > 100) {
    throw new Unreadable('event types are at most 100 names of at most 64 characters');
  }
  return types;
};

const readTags = (text: string): readonly Tag[] =>
  text === '' ? [] : text.split(',').map((tag) => oneOf(tag, TAGS));

const readFilters = (text: string): HuntState['filters'] => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Unreadable('it is no valid JSON; the link may have been cut');
  }
  const parsed = filtersSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Unreadable(issue?.message ?? 'a filter has an unknown form');
};

const readOpened = (text: string): HuntState['opened'] => {
  const slash = text.indexOf('/');
  const [index, id] = [text.slice(0, slash), text.slice(slash + 1)];
  if (slash < 1 || id === '') throw new Unreadable('an event is written as index/id');
  return { index, id };
};

const readHost = (text: string): string => {
  const ip = canonicalAddress(text);
  if (ip === undefined) throw new Unreadable(`"${text}" is no address`);
  return ip;
};

const readSet = (text: string): string => {
  if (text === '' || text.length > 200) throw new Unreadable('an id has 1 to 200 characters');
  return text;
};

const readQuery = (text: string): string => {
  if (text.trim() === '' || text.length > LONGEST_QUERY || !text.isWellFormed()) {
    throw new Unreadable(`free text has 1 to ${LONGEST_QUERY} characters`);
  }
  return text;
};

const readStackBy = (text: string): string => {
  if (!/^[@\w][\w.@-]{0,255}$/.test(text)) throw new Unreadable(`"${text}" is no name of a field`);
  return text;
};

/** Reads the search part of an address. Nothing unreadable is passed over in silence. */
export const readLink = (search: string): ReadLink => {
  const params = new URLSearchParams(search);
  const problems: LinkProblem[] = [];
  const read: ReadPart = (part, name, reader) => {
    const text = params.get(name);
    if (text === null) return undefined;
    try {
      return reader(text);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push({ part, reason: error.message });
      return undefined;
    }
  };
  const readTimePart = (): HuntState['time'] | undefined => {
    try {
      return readTime(params);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      problems.push({ part: 'time range', reason: error.message });
      return undefined;
    }
  };
  const opened = read('opened event', 'event', readOpened);
  const eventTab = read('part of the opened event', 'part', (text) => oneOf(text, EVENT_TABS));
  const host = read('opened host', 'host', readHost);
  const set = read('filter set', 'set', readSet);
  const query = read('free text', 'q', readQuery);
  const stackBy = read('field of the timeline', 'stack', readStackBy);
  const state: HuntState = {
    time: readTimePart() ?? DEFAULT_STATE.time,
    types: read('event types', 'types', readTypes) ?? DEFAULT_STATE.types,
    tags: read('tags', 'tags', readTags) ?? DEFAULT_STATE.tags,
    suppressed:
      read('suppressed events', 'suppressed', (text) => oneOf(text, ['1']) === '1') ?? false,
    filters: read('filters', 'filters', readFilters) ?? [],
    tab: read('tab', 'tab', (text) => oneOf(text, TABS)) ?? DEFAULT_STATE.tab,
    hosts: readHosts(read),
    signatures: readSignatures(read),
    eventOrder:
      read('order of events', 'order', (text) => oneOf(text, ['asc', 'desc'] as const)) ??
      DEFAULT_STATE.eventOrder,
    panelOrder:
      read('order of panels', 'panels', (text) => oneOf(text, PANEL_ORDERS)) ??
      DEFAULT_STATE.panelOrder,
    drawer: read('guided filters', 'guided', (text) => oneOf(text, ['1']) === '1') ?? false,
    ...(opened === undefined
      ? {}
      : { opened: { ...opened, ...(eventTab === undefined ? {} : { tab: eventTab }) } }),
    ...(host === undefined ? {} : { host }),
    ...(set === undefined ? {} : { set }),
    ...(query === undefined ? {} : { query }),
    ...(stackBy === undefined ? {} : { stackBy }),
  };
  return { state, problems };
};

/** The search part of an address that `readLink` reads back to the same state. */
export const writeLink = (state: HuntState): string => {
  const params = new URLSearchParams();
  if (state.time === 'all') params.set('all', '1');
  else {
    params.set('from', state.time.from);
    params.set('to', state.time.to);
  }
  if (state.types !== 'undecided') {
    const { types } = state;
    params.set('types', types === 'all' ? 'all' : types.map(typeName).join(','));
  }
  if (state.tags.length !== TAGS.length) params.set('tags', state.tags.join(','));
  if (state.suppressed) params.set('suppressed', '1');
  if (state.filters.length > 0) params.set('filters', JSON.stringify(state.filters));
  if (state.query !== undefined) params.set('q', state.query);
  if (state.set !== undefined) params.set('set', state.set);
  if (state.stackBy !== undefined) params.set('stack', state.stackBy);
  if (state.tab !== DEFAULT_STATE.tab) params.set('tab', state.tab);
  writeHosts(params, state.hosts);
  writeSignatures(params, state.signatures);
  if (state.eventOrder !== DEFAULT_STATE.eventOrder) params.set('order', state.eventOrder);
  if (state.panelOrder !== DEFAULT_STATE.panelOrder) params.set('panels', state.panelOrder);
  if (state.opened !== undefined) {
    params.set('event', `${state.opened.index}/${state.opened.id}`);
    if (state.opened.tab !== undefined) params.set('part', state.opened.tab);
  }
  if (state.host !== undefined) params.set('host', state.host);
  if (state.drawer) params.set('guided', '1');
  return `?${params.toString()}`;
};

/** A lone type named "all" must not read as every type. */
const typeName = (type: string): string => (type === 'all' ? '%61ll' : encodeURIComponent(type));
