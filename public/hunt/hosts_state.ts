import { HOST_SORTS, type HostsOptions } from '../../common/api';
import { listReaders, Unreadable, type ReadPart } from './read_part';
import { ROWS_PER_PAGE } from './signatures_state';

export type HostSort = HostsOptions['sort'];

/** What narrows the list of hosts, beside the hunt. */
export type HostChoice = Pick<HostsOptions, 'find' | 'where' | 'network' | 'kind' | 'role'>;

/** How the list of hosts is shown. */
export interface HostsState extends HostChoice {
  sort: HostSort;
  page: number;
  perPage: number;
  group?: 'network';
}

export const DEFAULT_HOSTS: HostsState = {
  sort: { field: 'events', direction: 'desc' },
  page: 1,
  perPage: 50,
};

const upTo = (most: number) => (text: string) => {
  if (text === '' || text.length > most) throw new Unreadable(`it has 1 to ${most} characters`);
  return text;
};

/** Leaves out what is undefined. */
const given = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

/** Reads the part of a link that tells how hosts are shown. */
export const readHosts = (read: ReadPart): HostsState => {
  const { oneOf, readPage, readSort } = listReaders;
  const rows = read('hosts a page', 'rows', (text) => oneOf(text, ROWS_PER_PAGE.map(String)));
  return given({
    sort:
      read('order of hosts', 'sort', (text) => readSort(text, HOST_SORTS)) ?? DEFAULT_HOSTS.sort,
    page: read('page of hosts', 'page', readPage) ?? DEFAULT_HOSTS.page,
    perPage: rows === undefined ? DEFAULT_HOSTS.perPage : Number(rows),
    find: read('text to find in hosts', 'find', upTo(200)),
    where: read('place of hosts', 'where', (text) => oneOf(text, ['inside', 'outside'] as const)),
    network: read('network of hosts', 'network', upTo(200)),
    kind: read('kind of networks', 'kind', upTo(64)),
    role: read('role of hosts', 'role', upTo(100)),
    group: read('groups of hosts', 'group', (text) => oneOf(text, ['network'] as const)),
  });
};

/** Writes what {@link readHosts} reads; what is usual is left out. */
export const writeHosts = (params: URLSearchParams, state: HostsState): void => {
  const { sort, page, perPage } = state;
  const usual = DEFAULT_HOSTS;
  if (sort.field !== usual.sort.field || sort.direction !== usual.sort.direction) {
    params.set('sort', `${sort.field}.${sort.direction}`);
  }
  if (page !== usual.page) params.set('page', String(page));
  if (perPage !== usual.perPage) params.set('rows', String(perPage));
  for (const name of ['find', 'where', 'network', 'kind', 'role', 'group'] as const) {
    const value = state[name];
    if (value !== undefined) params.set(name, value);
  }
};

/** Whether anything but the hunt narrows the list. */
export const isNarrowed = ({ find, where, network, kind, role }: HostChoice): boolean =>
  [find, where, network, kind, role].some((part) => part !== undefined);
