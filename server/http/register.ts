import type {
  CoreRequestHandlerContext,
  IRouter,
  KibanaRequest,
  Logger,
  RouteConfigOptionsBody,
} from '@kbn/core/server';
import { API_PRIVILEGES, API_VERSION, type Contract } from '../../common/api';
import { Streamed, toReadable } from './streamed';
import { isAbort, toErrorResponse } from './to_response';
import { validateWith } from './validation';

/** What a handler is given besides its input. */
export interface RouteScope {
  core: CoreRequestHandlerContext;
  request: KibanaRequest;
  /** Fires when the client goes away; passed to every search. */
  signal: AbortSignal;
}

export type Handler<Params, Query, Body, Response> = (
  input: { params: Params; query: Query; body: Body },
  scope: RouteScope,
) => Promise<Response | Streamed>;

const MAX_BODY_BYTES = 1_048_576;

/**
 * Registers a contract: checks the input, calls the handler, and turns errors into answers. A handler
 * may answer with a {@link Streamed}; its signal then fires whenever the stream ends early.
 */
export const registerRoute = <Params, Query, Body, Response>(
  router: IRouter,
  logger: Logger,
  contract: Contract<Params, Query, Body, Response>,
  handler: Handler<Params, Query, Body, Response>,
): void => {
  const body: RouteConfigOptionsBody = { maxBytes: contract.maxBytes ?? MAX_BODY_BYTES };
  router.versioned[contract.method]({
    path: contract.path,
    access: 'public',
    summary: contract.summary,
    security: { authz: { requiredPrivileges: [API_PRIVILEGES[contract.privilege]] } },
    ...(contract.method === 'get' ? {} : { options: { body } }),
  }).addVersion(
    {
      version: API_VERSION,
      validate: {
        request: {
          params: validateWith(contract.params),
          query: validateWith(contract.query),
          ...(contract.method === 'get' ? {} : { body: validateWith(contract.body) }),
        },
      },
    },
    async (context, request, response) => {
      const controller = new AbortController();
      const subscription = request.events.aborted$.subscribe(() => controller.abort());
      let isStreaming = false;
      try {
        const core = await context.core;
        const answer = await handler(
          {
            params: request.params,
            query: request.query,
            body: request.body,
          },
          { core, request, signal: controller.signal },
        );
        if (!(answer instanceof Streamed)) return response.ok({ body: answer });
        isStreaming = true;
        const stream = toReadable(answer, (error) => {
          subscription.unsubscribe();
          controller.abort();
          if (error !== undefined && !isAbort(error)) logger.error(error);
        });
        return response.ok({ body: stream, headers: answer.headers });
      } catch (error) {
        return toErrorResponse(error, response, logger);
      } finally {
        if (!isStreaming) subscription.unsubscribe();
      }
    },
  );
};
