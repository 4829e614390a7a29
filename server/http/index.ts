export { badRequest, HttpError, notFound } from './http_error';
export { registerRoute, type Handler, type RouteScope } from './register';
export { merged, toLines } from './lines';
export { Streamed } from './streamed';
export { describeError, explainError, isAbort } from './to_response';
