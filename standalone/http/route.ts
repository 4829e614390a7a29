import type {
  IKibanaResponse,
  KibanaRequest,
  KibanaResponseFactory,
  RequestHandlerContext,
  RouteConfigOptions,
  RouteMethod,
  RouteSecurity,
  RouteValidatorConfig,
} from '@kbn/core/server';
import type { VersionChoice } from './version_choice';

/** A handler whose request is already validated; its types were checked where it was given. */
export type AnyHandler = (
  context: RequestHandlerContext,
  request: KibanaRequest,
  response: KibanaResponseFactory,
) => IKibanaResponse | Promise<IKibanaResponse>;

/** One way to answer a route: the route itself, or one of its versions. */
export interface RouteTarget {
  security: RouteSecurity;
  schemas: () => RouteValidatorConfig<unknown, unknown, unknown>;
  handler: AnyHandler;
}

/** What a request says about the version it wants. */
export interface VersionRequest {
  header: string | undefined;
  queryVersion: string | undefined;
}

/** A route as the server takes it: plain and versioned ones look the same. */
export interface RegisteredRoute {
  method: RouteMethod;
  path: string;
  access: 'public' | 'internal';
  options: RouteConfigOptions;
  /** Whether somebody must be logged in; the same for all versions. */
  authc: true | 'optional' | false;
  /** Whether any target wants a body: without one the payload is not even parsed. */
  wantsBody: boolean;
  /** Unset for plain routes. */
  versioned?: { choose(request: VersionRequest): VersionChoice };
  target(version: string | undefined): RouteTarget;
  createContext(request: KibanaRequest): RequestHandlerContext;
}
