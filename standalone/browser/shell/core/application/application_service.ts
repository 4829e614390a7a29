import type {
  App,
  ApplicationSetup,
  ApplicationStart,
  Capabilities,
  IBasePath,
  NavigateToAppOptions,
  OverlayStart,
  PublicAppInfo,
} from '@kbn/core/public';
import type { History } from 'history';
import { BehaviorSubject, distinctUntilChanged } from 'rxjs';
import { createAppLeave } from './app_leave';
import { appIdOf, appPath, appRoute } from './app_urls';

export interface ApplicationOptions {
  /** The page's history, whose paths have no base path. */
  history: History;
  basePath: IBasePath;
  capabilities: Capabilities;
  overlays: Pick<OverlayStart, 'openConfirm'>;
}

const publicInfo = (app: App): PublicAppInfo => {
  const { mount: _mount, updater$: _updater$, deepLinks: _deepLinks, ...info } = app;
  return { ...info, appRoute: appRoute(app.id) };
};

/** Core's `application`: which apps there are, where the page is, how to get elsewhere. */
export const createApplication = (options: ApplicationOptions) => {
  const { history, basePath, capabilities, overlays } = options;
  const apps = new Map<string, App>();
  const applications$ = new BehaviorSubject<ReadonlyMap<string, PublicAppInfo>>(new Map());
  const currentAppId$ = new BehaviorSubject(appIdOf(history.location.pathname));
  const currentLocation = () => basePath.prepend(history.createHref(history.location));
  const currentLocation$ = new BehaviorSubject(currentLocation());
  const leave = createAppLeave(overlays);

  history.listen(({ pathname }) => {
    currentAppId$.next(appIdOf(pathname));
    currentLocation$.next(currentLocation());
  });

  const register: ApplicationSetup['register'] = (app) => {
    if (!/^[a-zA-Z0-9_:-]+$/.test(app.id)) {
      throw new Error(`The app id "${app.id}" has characters other than letters, digits, - : _`);
    }
    if (apps.has(app.id)) throw new Error(`An app is already registered with the id "${app.id}".`);
    apps.set(app.id, app);
    app.updater$?.subscribe((update) => {
      const current = apps.get(app.id) ?? app;
      apps.set(app.id, { ...current, ...update(current) });
      publish();
    });
    publish();
  };
  const publish = () =>
    applications$.next(new Map([...apps].map(([id, app]) => [id, publicInfo(app)])));

  const navigateToApp = async (appId: string, target: NavigateToAppOptions = {}) => {
    const { state, replace, openInNewTab, skipAppLeave } = target;
    const path = appPath(appId, apps.get(appId), target);
    if (openInNewTab) {
      window.open(basePath.prepend(path), '_blank');
      return;
    }
    const staysHere = currentAppId$.value === appId;
    if (!staysHere && !skipAppLeave && !(await leave.mayLeave(appId))) return;
    history[replace ? 'replace' : 'push'](path, state);
  };

  const start: ApplicationStart = {
    capabilities,
    applications$: applications$.asObservable(),
    currentAppId$: currentAppId$.pipe(distinctUntilChanged()),
    currentLocation$: currentLocation$.pipe(distinctUntilChanged()),
    navigateToApp,
    navigateToUrl: async (url, { forceRedirect, state, skipAppLeave } = {}) => {
      const target = new URL(url, window.location.href);
      const path = basePath.remove(target.pathname);
      const appId = target.origin === window.location.origin ? appIdOf(path) : undefined;
      if (appId === undefined || !apps.has(appId) || forceRedirect) {
        window.location.assign(target.href);
        return;
      }
      const inside = path.slice(appRoute(appId).length) + target.search + target.hash;
      await navigateToApp(appId, { path: inside, state, skipAppLeave });
    },
    getUrlForApp: (appId, { absolute, ...target } = {}) => {
      const path = basePath.prepend(appPath(appId, apps.get(appId), target));
      return absolute ? new URL(path, window.location.href).href : path;
    },
    isAppRegistered: (appId) => apps.has(appId),
  };
  /** The apps that this user may open. */
  const accessibleApps = (): App[] =>
    [...apps.values()].filter(
      ({ id, status }) => status !== 1 && capabilities.navLinks[id] !== false,
    );
  return { setup: { register }, start, accessibleApps, leave };
};

export type Application = ReturnType<typeof createApplication>;
