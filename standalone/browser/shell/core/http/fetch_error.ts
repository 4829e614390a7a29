import type { IHttpFetchError } from '@kbn/core/public';

/** A request that failed: with `response` if the server answered, without if it did not. */
export class HttpFetchError<TBody> extends Error implements IHttpFetchError<TBody> {
  override readonly name: string;

  constructor(
    message: string,
    name: string,
    readonly request: Request,
    readonly response?: Response,
    readonly body?: TBody,
  ) {
    super(message);
    this.name = name;
  }
}
