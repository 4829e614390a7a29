import type { ScopedHistory } from '@kbn/core/public';
import type { Action, History, Location, LocationDescriptorObject, LocationState } from 'history';

type Target = string | LocationDescriptorObject;

/** `/app/x` and `/a` give `/app/x/a`; a query alone stays with the base. */
const join = (basePath: string, path: string): string =>
  path === '' ? basePath : `${basePath}/${path.replace(/^\/+/, '')}`;

/**
 * A history (v4) of one app: paths begin after `/app/<id>`. It ends when the page leaves the app:
 * its listeners hear nothing more, and every later use throws.
 */
export class AppHistory implements ScopedHistory {
  readonly #history: History;
  readonly #basePath: string;
  readonly #cleanUps = new Set<() => void>();
  #isActive = true;

  constructor(parent: History, basePath: string) {
    this.#history = parent;
    this.#basePath = basePath;
    this.#cleanUps.add(
      parent.listen((location) => {
        if (!this.#isInside(location)) this.#end();
      }),
    );
  }

  get length(): number {
    return this.#parent.length;
  }

  get action(): Action {
    return this.#parent.action;
  }

  get location(): Location {
    return this.#strip(this.#parent.location);
  }

  createSubHistory = (basePath: string): ScopedHistory => new AppHistory(this, basePath);

  push = (target: Target, state?: LocationState): void => this.#move('push', target, state);

  replace = (target: Target, state?: LocationState): void => this.#move('replace', target, state);

  go = (steps: number): void => this.#parent.go(steps);

  goBack = (): void => this.#parent.goBack();

  goForward = (): void => this.#parent.goForward();

  block = (prompt?: Parameters<History['block']>[0]) =>
    this.#untilEnd(
      typeof prompt === 'function'
        ? this.#parent.block((location, action) =>
            this.#isInside(location)
              ? prompt(this.#strip(location), action)
              : prompt(location, action),
          )
        : this.#parent.block(prompt),
    );

  listen = (listener: (location: Location, action: Action) => void) =>
    this.#untilEnd(
      this.#parent.listen((location, action) => {
        if (this.#isInside(location)) listener(this.#strip(location), action);
      }),
    );

  createHref = (
    location: LocationDescriptorObject,
    { prependBasePath = true }: { prependBasePath?: boolean } = {},
  ): string => this.#parent.createHref(prependBasePath ? this.#prefix(location) : location);

  get #parent(): History {
    if (!this.#isActive) {
      throw new Error(`The page has left ${this.#basePath}; this history of it is over.`);
    }
    return this.#history;
  }

  #untilEnd(cleanUp: () => void): () => void {
    const once = () => {
      if (this.#cleanUps.delete(once)) cleanUp();
    };
    this.#cleanUps.add(once);
    return once;
  }

  #end(): void {
    this.#isActive = false;
    for (const cleanUp of this.#cleanUps) cleanUp();
  }

  #move(method: 'push' | 'replace', target: Target, state: LocationState): void {
    if (typeof target === 'string') this.#parent[method](join(this.#basePath, target), state);
    else this.#parent[method](this.#prefix(target));
  }

  #prefix(target: LocationDescriptorObject): LocationDescriptorObject {
    const { pathname } = target;
    return pathname === undefined
      ? target
      : { ...target, pathname: join(this.#basePath, pathname) };
  }

  #isInside({ pathname }: Location): boolean {
    return pathname === this.#basePath || pathname.startsWith(`${this.#basePath}/`);
  }

  #strip(location: Location): Location {
    if (!this.#isInside(location)) return location;
    return { ...location, pathname: location.pathname.slice(this.#basePath.length) };
  }
}
