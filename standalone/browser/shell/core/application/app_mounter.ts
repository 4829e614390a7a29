import type { App, AppUnmount, CoreTheme, MountPoint } from '@kbn/core/public';
import type { History } from 'history';
import type { Observable } from 'rxjs';
import type { Application } from './application_service';
import { appRoute } from './app_urls';
import { AppHistory } from './scoped_history';

export interface AppMounterOptions {
  application: Application;
  history: History;
  theme$: Observable<CoreTheme>;
  appBasePath(route: string): string;
  setActionMenu(mount: MountPoint | undefined): void;
  /** Where the app's own element is put. */
  container: HTMLElement;
  /** Shown while an app mounts, and when there is none or it fails. */
  onState(state: AppState): void;
}

export type AppState =
  | { kind: 'loading'; app: App }
  | { kind: 'mounted'; app: App }
  | { kind: 'not_found' }
  | { kind: 'failed'; error: Error };

/** Mounts the app that the address names into a new element, and unmounts the one before. */
export const startAppMounter = (options: AppMounterOptions): void => {
  const { application, history, container, onState } = options;
  let generation = 0;
  let unmount: AppUnmount | undefined;
  let element: HTMLElement | undefined;

  const takeDown = () => {
    application.leave.setHandler(undefined);
    unmount?.();
    element?.remove();
    unmount = undefined;
    element = undefined;
  };

  const mountInto = (app: App, target: HTMLElement) =>
    app.mount({
      element: target,
      history: new AppHistory(history, appRoute(app.id)),
      appBasePath: options.appBasePath(appRoute(app.id)),
      theme$: options.theme$,
      onAppLeave: (handler) => application.leave.setHandler(handler),
      setHeaderActionMenu: options.setActionMenu,
    });

  const show = async (appId: string | undefined): Promise<void> => {
    const mine = ++generation;
    takeDown();
    const app = application.accessibleApps().find(({ id }) => id === appId);
    if (!app) {
      onState({ kind: 'not_found' });
      return;
    }
    onState({ kind: 'loading', app });
    const target = document.createElement('div');
    target.className = 'kbnAppWrapper';
    target.setAttribute('aria-busy', 'true');
    container.append(target);
    element = target;
    try {
      const done = await mountInto(app, target);
      if (mine !== generation) {
        done();
        return;
      }
      unmount = done;
      target.removeAttribute('aria-busy');
      onState({ kind: 'mounted', app });
    } catch (error) {
      console.error(error);
      if (mine !== generation) return;
      takeDown();
      onState({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
    }
  };

  application.start.currentAppId$.subscribe((appId) => void show(appId));
};
