import { useCallback, useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ScopedHistory } from '@kbn/core/public';
import { createLink, getLink } from '../../common/api';
import { useServices } from '../services';

/** Longer addresses are cut by mail, chat and some servers. */
export const LONGEST_ADDRESS = 2_000;

const idIn = (search: string): string | undefined =>
  new URLSearchParams(search).get('link') ?? undefined;

export const linkTo = (id: string): string => `?link=${encodeURIComponent(id)}`;

/** The short links that this page knows, both ways. */
class LinkBook {
  private readonly searches = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  remember(id: string, search: string): void {
    this.searches.set(id, search);
    this.ids.set(search, id);
  }

  searchOf = (id: string): string | undefined => this.searches.get(id);
  idOf = (search: string): string | undefined => this.ids.get(search);
}

/** How an address reads once a short link in it is followed. */
export interface ExpandedSearch {
  /** Undefined while the link is looked up, and when that failed. */
  text: string | undefined;
  error: Error | null;
  retry: () => void;
  /** The same for another address; undefined where its link is not known. */
  expand: (search: string) => string | undefined;
  /** Keeps an address under a short link, once. @throws ApiError */
  keep: (search: string, signal?: AbortSignal) => Promise<string>;
}

/** Follows short links, and makes them. */
export const useLinkBook = (search: string): ExpandedSearch => {
  const { callApi } = useServices();
  const [book] = useState(() => new LinkBook());
  const id = idIn(search);
  const known = id === undefined ? search : book.searchOf(id);
  const query = useQuery({
    queryKey: ['link', id],
    queryFn: async ({ signal }) => {
      const found = await callApi(getLink, { params: { id: id ?? '' } }, { signal });
      book.remember(found.id, found.search);
      return found.search;
    },
    enabled: known === undefined,
    staleTime: Infinity,
  });
  const expand = useCallback(
    (text: string) => {
      const inside = idIn(text);
      return inside === undefined ? text : book.searchOf(inside);
    },
    [book],
  );
  const keep = useCallback(
    async (text: string, signal?: AbortSignal) => {
      const before = book.idOf(text);
      if (before !== undefined) return before;
      const { id: made } = await callApi(
        createLink,
        { body: { search: text } },
        signal === undefined ? {} : { signal },
      );
      book.remember(made, text);
      return made;
    },
    [book, callApi],
  );
  return {
    text: known ?? query.data,
    error: known === undefined ? query.error : null,
    retry: () => void query.refetch(),
    expand,
    keep,
  };
};

/** Typing and clicking make many addresses; only one that stays is worth a link. */
const SETTLED = 1_500;

/** Puts a short link in place of an address that is too long. Where that fails the long one stays. */
export const useShortAddress = (
  history: ScopedHistory,
  search: string,
  keep: ExpandedSearch['keep'],
): void => {
  useEffect(() => {
    if (search.length <= LONGEST_ADDRESS || idIn(search) !== undefined) return;
    const abort = new AbortController();
    const shorten = async (): Promise<void> => {
      const id = await keep(search, abort.signal);
      const { pathname } = history.location;
      if (history.location.search === search) history.replace({ pathname, search: linkTo(id) });
    };
    const timer = setTimeout(() => void shorten().catch(() => undefined), SETTLED);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [history, search, keep]);
};
