export { badRequest, HttpError, notFound } from './http_error';
export { registerRoute, type Handler, type RouteScope } from './register';
export { Streamed } from './streamed';
export { explainError } from './to_response';
