import type {
  CustomHttpResponseOptions,
  ErrorHttpResponseOptions,
  FileHttpResponseOptions,
  HttpResponseOptions,
  IKibanaResponse,
  KibanaResponseFactory,
} from '@kbn/core/server';

/** What a handler must return: only the factory below makes it, and `instanceof` tells. */
export class KibanaResponse<T = unknown> implements IKibanaResponse<T> {
  constructor(
    readonly status: number,
    readonly payload?: T,
    readonly options: HttpResponseOptions<T> = {},
  ) {}
}

const success =
  (status: number) =>
  <T>(options: HttpResponseOptions<T> = {}): IKibanaResponse<T> =>
    new KibanaResponse(status, options.body, options);

const failure =
  (status: number, message: string) =>
  (options: ErrorHttpResponseOptions = {}): IKibanaResponse =>
    new KibanaResponse<unknown>(status, options.body ?? message, options);

export const responseFactory: KibanaResponseFactory = {
  ok: success(200),
  created: success(201),
  accepted: success(202),
  noContent: (options = {}) => new KibanaResponse(204, undefined, options),
  multiStatus: success(207),
  redirected: (options) => new KibanaResponse<unknown>(302, options.body, options),
  notModified: (options = {}) => new KibanaResponse<unknown>(304, undefined, options),
  badRequest: failure(400, 'Bad Request'),
  unauthorized: failure(401, 'Unauthorized'),
  forbidden: failure(403, 'Forbidden'),
  notFound: failure(404, 'Not Found'),
  conflict: failure(409, 'Conflict'),
  unprocessableContent: failure(422, 'Unprocessable Content'),
  customError(options) {
    const { statusCode, body } = options;
    if (!(statusCode >= 400 && statusCode < 600)) {
      throw new Error(
        `Unexpected Http status code. Expected from 400 to 599, but given: ${statusCode}`,
      );
    }
    return new KibanaResponse<unknown>(statusCode, body, options);
  },
  custom<T>(options: CustomHttpResponseOptions<T>) {
    if (!options.statusCode) {
      throw new Error('options.statusCode is expected to be set. Give custom() a statusCode.');
    }
    return new KibanaResponse(options.statusCode, options.body, options);
  },
  file: (options) => new KibanaResponse<unknown>(200, options.body, fileOptions(options)),
};

function fileOptions(options: FileHttpResponseOptions): HttpResponseOptions {
  const { body, filename, fileContentType = 'application/octet-stream', headers } = options;
  return {
    body,
    headers: {
      // Both spellings: the quoted one for old clients, the encoded one for any characters.
      'content-disposition': `attachment; filename="${filename.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(filename)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache, no-store, must-revalidate',
      ...(fileContentType !== null && { 'content-type': fileContentType }),
      ...headers,
    },
  };
}
