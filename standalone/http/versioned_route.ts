import type { AddVersionOptions, RouteMethod, VersionedRouteConfig } from '@kbn/core/server';
import { checkPathAndOptions } from './plain_route';
import type { AnyHandler, RegisteredRoute, RouteTarget } from './route';
import { checkRouteSecurity } from './route_security';
import { requestSchemas } from './validation';
import { chooseVersion, internalComplaint, publicComplaint } from './version_choice';

/** A route whose handlers are told apart by the header `elastic-api-version`. */
export class HomeVersionedRoute {
  private readonly targets = new Map<string, RouteTarget>();

  constructor(
    private readonly method: RouteMethod,
    private readonly config: VersionedRouteConfig,
    private readonly createContext: RegisteredRoute['createContext'],
  ) {
    checkPathAndOptions(method, config.path, config.options ?? {});
    if (config.security !== undefined) {
      checkRouteSecurity(config.security);
    }
  }

  addVersion(options: AddVersionOptions<unknown, unknown, unknown>, handler: AnyHandler): this {
    const { version, validate } = options;
    const complaint =
      this.config.access === 'public' ? publicComplaint(version) : internalComplaint(version);
    if (complaint !== undefined) {
      throw new Error(`The [${this.method}] at [${this.config.path}]: ${complaint}`);
    }
    if (this.targets.has(version)) {
      throw new Error(
        `Version "${version}" handler has already been registered for the route ` +
          `[${this.method}] [${this.config.path}]`,
      );
    }
    const security = checkRouteSecurity(options.security ?? this.config.security);
    let schemas: ReturnType<typeof requestSchemas> | undefined;
    this.targets.set(version, {
      security,
      schemas: () => {
        const given = typeof validate === 'function' ? validate() : validate;
        return (schemas ??= given === false ? {} : (given.request ?? {}));
      },
      handler,
    });
    return this;
  }

  /** The route for the server; asked for once all versions are there. */
  toRoute(): RegisteredRoute {
    const { path, access, options = {}, security, enableQueryVersion = false } = this.config;
    const first = this.targets.values().next().value;
    return {
      method: this.method,
      path,
      access,
      options: { ...options, access },
      authc: (security ?? first?.security)?.authc?.enabled ?? true,
      wantsBody: true,
      versioned: {
        choose: ({ header, queryVersion }) =>
          chooseVersion({
            method: this.method,
            path,
            access,
            versions: [...this.targets.keys()],
            header,
            queryVersion,
            enableQueryVersion,
          }),
      },
      target: (version) => {
        const target = this.targets.get(version ?? '');
        if (target === undefined) {
          throw new Error(`The route [${this.method}] [${path}] has no version "${version}".`);
        }
        return target;
      },
      createContext: this.createContext,
    };
  }
}
