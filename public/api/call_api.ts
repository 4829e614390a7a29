import type { HttpStart } from '@kbn/core/public';
import { API_VERSION, type Contract } from '../../common/api';
import { isAbort, toApiError } from './api_error';

/** One part of the input; what a contract takes nothing for, or nothing that must be, may be left out. */
type InputPart<Name extends string, T> = undefined extends T
  ? { [K in Name]?: T }
  : object extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T };

export type Input<Params, Query, Body> = InputPart<'params', Params> &
  InputPart<'query', Query> &
  InputPart<'body', Body>;

/**
 * Calls a route of the server by its contract. Rejects with an `ApiError`, or with the abort that
 * the signal caused.
 */
export type CallApi = <Params, Query, Body, Response>(
  contract: Contract<Params, Query, Body, Response>,
  input: Input<Params, Query, Body>,
  options?: { signal?: AbortSignal },
) => Promise<Response>;

/** The path of a contract with its segments in braces filled in. */
export const fillPath = (path: string, params: unknown): string => {
  const values = new Map(Object.entries(typeof params === 'object' && params ? params : {}));
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value: unknown = values.get(name);
    if (typeof value !== 'string' || value === '') throw new Error(`${path} needs "${name}".`);
    return encodeURIComponent(value);
  });
};

type QueryValues = Record<string, string | number | boolean>;

const queryOf = (query: unknown): QueryValues => {
  const entries = Object.entries(typeof query === 'object' && query !== null ? query : {});
  const kept: QueryValues = {};
  for (const [name, value] of entries as [string, unknown][]) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      kept[name] = value;
    }
  }
  return kept;
};

/** What the browser is asked to send for a call. */
export const toFetchOptions = <Params, Query, Body, Response>(
  contract: Contract<Params, Query, Body, Response>,
  input: Input<Params, Query, Body>,
  signal: AbortSignal | undefined,
) => ({
  method: contract.method.toUpperCase(),
  version: API_VERSION,
  query: queryOf(input.query),
  ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
  signal: signal ?? null,
});

export const createCallApi =
  (http: Pick<HttpStart, 'fetch'>): CallApi =>
  async (contract, input, { signal } = {}) => {
    try {
      const answer: unknown = await http.fetch(
        fillPath(contract.path, input.params),
        toFetchOptions(contract, input, signal),
      );
      return contract.response.parse(answer);
    } catch (error) {
      if (isAbort(error) || signal?.aborted === true) throw error;
      throw toApiError(error);
    }
  };
