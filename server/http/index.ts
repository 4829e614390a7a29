export { badRequest, HttpError, notFound } from './http_error';
export { registerRoute, type Handler, type RouteScope } from './register';
