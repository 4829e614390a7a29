import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api_error';

/** Kinds of errors that may pass by themselves. */
const PASSING: readonly ApiError['kind'][] = ['unreachable', 'busy'];

/** Whether a failure may pass without anybody doing anything. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiError && PASSING.includes(error.kind);

/** One policy for all requests: once more after a passing error, then the error is shown in place. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // Networks without internet are common where this runs; the browser's guess is no help.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: 60_000,
        gcTime: 300_000,
        retry: (failures, error) => failures < 1 && isPassing(error),
        retryDelay: 1_000,
      },
    },
  });
