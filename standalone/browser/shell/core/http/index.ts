export { createHttp, type HttpOptions } from './http_service';
export { HttpFetchError } from './fetch_error';
