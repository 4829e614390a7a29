export { createHttp, type HttpOptions } from './http_service';
