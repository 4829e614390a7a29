import type { HttpFetchOptionsWithPath, HttpFetchQuery } from '@kbn/core/public';

/** What every request of the page carries. */
export interface RequestDefaults {
  kibanaVersion: string;
  buildNumber: number;
}

const queryText = (query: HttpFetchQuery): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) params.append(key, String(item));
    }
  }
  return params.toString();
};

const withQuery = (path: string, query: HttpFetchQuery = {}): string => {
  const text = queryText(query);
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
};

const assertAllowed = (names: string[]): void => {
  const bad = names.find((name) => /^kbn-|x-elastic-internal-origin/i.test(name));
  if (bad) throw new Error(`The header "${bad}" is set by core and may not be given.`);
};

/**
 * The request that a call of `core.http` stands for.
 *
 * @throws Error when the caller sets a header that belongs to core
 */
export const toRequest = (
  options: HttpFetchOptionsWithPath,
  defaults: RequestDefaults,
  prepend: (path: string) => string,
): Request => {
  const { path, query, headers = {}, version, asSystemRequest, context, prependBasePath } = options;
  assertAllowed(Object.keys(headers));
  const all: Record<string, string | undefined> = {
    'Content-Type': 'application/json',
    ...headers,
    'kbn-version': defaults.kibanaVersion,
    'kbn-build-number': String(defaults.buildNumber),
    'x-elastic-internal-origin': 'Kibana',
    'elastic-api-version': version,
    'kbn-system-request': asSystemRequest ? 'true' : undefined,
    'x-kbn-context': context && encodeURIComponent(JSON.stringify(context)),
  };
  const set = new Headers();
  for (const [name, value] of Object.entries(all)) if (value !== undefined) set.set(name, value);
  const { method, body, signal, cache, credentials, keepalive, mode, redirect } = options;
  const url = withQuery(prependBasePath === false ? path : prepend(path), query);
  return new Request(new URL(url, window.location.href), {
    method: method ?? 'GET',
    headers: set,
    credentials: credentials ?? 'same-origin',
    ...(body === undefined ? {} : { body }),
    ...(signal ? { signal } : {}),
    ...(cache ? { cache } : {}),
    ...(keepalive ? { keepalive } : {}),
    ...(mode ? { mode } : {}),
    ...(redirect ? { redirect } : {}),
  });
};
