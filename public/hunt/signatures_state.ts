import { SIGNATURE_SORTS, type SignaturesOptions } from '../../common/api';
import { listReaders, Unreadable, type ReadPart } from './read_part';

export type SignatureSort = SignaturesOptions['sort'];

/** How the list of signatures is shown. */
export interface SignaturesState {
  sort: SignatureSort;
  page: number;
  perPage: number;
  find?: string;
  onlyNew?: true;
}

export const ROWS_PER_PAGE = [25, 50, 100, 250] as const;

export const DEFAULT_SIGNATURES: SignaturesState = {
  sort: { field: 'events', direction: 'desc' },
  page: 1,
  perPage: 50,
};

const readFind = (text: string): string => {
  if (text === '' || text.length > 200) throw new Unreadable('it has 1 to 200 characters');
  return text;
};

/** Reads the part of a link that tells how signatures are shown. */
export const readSignatures = (read: ReadPart): SignaturesState => {
  const { oneOf, readPage, readSort } = listReaders;
  const find = read('text to find in signatures', 'sigfind', readFind);
  const rows = read('signatures a page', 'sigrows', (text) =>
    oneOf(text, ROWS_PER_PAGE.map(String)),
  );
  const onlyNew = read('new signatures', 'signew', (text) => oneOf(text, ['1']));
  return {
    sort:
      read('order of signatures', 'sigsort', (text) => readSort(text, SIGNATURE_SORTS)) ??
      DEFAULT_SIGNATURES.sort,
    page: read('page of signatures', 'sigpage', readPage) ?? DEFAULT_SIGNATURES.page,
    perPage: rows === undefined ? DEFAULT_SIGNATURES.perPage : Number(rows),
    ...(find === undefined ? {} : { find }),
    ...(onlyNew === undefined ? {} : { onlyNew: true as const }),
  };
};

/** Writes what {@link readSignatures} reads; what is usual is left out. */
export const writeSignatures = (params: URLSearchParams, state: SignaturesState): void => {
  const { sort, page, perPage, find, onlyNew } = state;
  const usual = DEFAULT_SIGNATURES;
  if (sort.field !== usual.sort.field || sort.direction !== usual.sort.direction) {
    params.set('sigsort', `${sort.field}.${sort.direction}`);
  }
  if (page !== usual.page) params.set('sigpage', String(page));
  if (perPage !== usual.perPage) params.set('sigrows', String(perPage));
  if (find !== undefined) params.set('sigfind', find);
  if (onlyNew === true) params.set('signew', '1');
};
