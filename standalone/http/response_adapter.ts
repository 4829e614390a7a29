import { isReadable, type Readable } from 'node:stream';
import type { Lifecycle, ResponseObject, ResponseToolkit, ResponseValue } from '@hapi/hapi';
import type { IKibanaResponse } from '@kbn/core/server';
import { z } from 'zod';
import { errorBody } from './error_body';

/** Hands a handler's answer to hapi; errors get the one form, unless told otherwise. */
export function toHapiResponse(
  response: IKibanaResponse,
  toolkit: ResponseToolkit,
): Lifecycle.ReturnValue {
  const { status, payload, options } = response;
  const body =
    status >= 400 && !isRaw(payload) && options.bypassErrorFormat !== true
      ? formatError(status, payload)
      : payload;
  const hapiResponse: ResponseObject = toolkit.response(toHapiBody(body)).code(status);
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    for (const [index, item] of [value].flat().entries()) {
      hapiResponse.header(name, item, { append: index > 0 });
    }
  }
  return hapiResponse;
}

function toHapiBody(body: unknown): ResponseValue | undefined {
  // hapi says itself what it cannot send; its type leaves out what JSON can.
  return body as ResponseValue | undefined;
}

function isRaw(payload: unknown): payload is Buffer | Readable {
  return Buffer.isBuffer(payload) || isStream(payload);
}

function isStream(payload: unknown): payload is Readable {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'pipe' in payload &&
    isReadable(payload as Readable) !== null
  );
}

const withAttributes = z.object({
  message: z.union([z.string(), z.instanceof(Error)]),
  attributes: z.record(z.string(), z.unknown()).optional(),
});

function formatError(status: number, payload: unknown): object {
  if (typeof payload === 'string' || payload instanceof Error) {
    return errorBody(status, messageOf(payload));
  }
  const parsed = withAttributes.safeParse(payload);
  return parsed.success
    ? errorBody(status, messageOf(parsed.data.message), parsed.data.attributes)
    : errorBody(status);
}

// Elasticsearch's client may exist in two copies, so its errors are known by their shape.
const elasticsearchError = z.object({
  meta: z.object({ body: z.object({ error: z.object({ reason: z.string() }) }) }),
});

function messageOf(error: string | Error): string {
  if (typeof error === 'string') {
    return error;
  }
  const parsed = elasticsearchError.safeParse(error);
  return parsed.success
    ? `[${error.message}]: ${parsed.data.meta.body.error.reason}`
    : error.message;
}
