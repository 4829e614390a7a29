import React from 'react';
import { createRoot } from 'react-dom/client';
import { BehaviorSubject } from 'rxjs';
import type { InjectedMetadata } from '../bootstrap';
import { startAppMounter, type AppState } from './application';
import type { ColorModeChoice } from './chrome';
import { createCoreServices, type CoreOptions } from './core_services';
import { applyMomentSettings } from './moment_settings';
import { buildPageDom } from './page_dom';
import { PageFrame } from './page_frame';
import { runPlugins } from './plugins';
import { logOut, saveColorMode } from './user_actions';

const colorModeOf = ({ darkMode }: InjectedMetadata['theme']): ColorModeChoice =>
  darkMode === 'system' ? 'system' : darkMode ? 'enabled' : 'disabled';

/**
 * Makes core, runs the plugins through their phases and mounts the app that the address names.
 *
 * @throws Error when a plugin did not load or one of its phases throws
 */
export const startCore = (options: CoreOptions): void => {
  const { metadata, context } = options;
  const services = createCoreServices(options);
  const { coreSetup, coreStart, application, chromeState, history, overlays$ } = services;
  const { http, settings, theme } = coreStart;
  const { toasts } = coreStart.notifications;
  applyMomentSettings(settings.client);
  runPlugins(metadata, coreSetup, coreStart);

  const [firstApp] = application.accessibleApps();
  if (history.location.pathname === '/' && firstApp) history.replace(`/app/${firstApp.id}`);

  const dom = buildPageDom();
  const appState$ = new BehaviorSubject<AppState | undefined>(undefined);
  const isFixed = settings.client.isOverridden('theme:darkMode');
  createRoot(document.createElement('div')).render(
    context.root(
      <PageFrame
        dom={dom}
        appState$={appState$}
        homeUrl={firstApp && application.start.getUrlForApp(firstApp.id)}
        toasts={toasts}
        overlays$={overlays$}
        chrome={chromeState}
        application={application.start}
        http={http}
        userName={metadata.user?.full_name || metadata.user?.username || ''}
        colorMode={colorModeOf(metadata.theme)}
        onColorMode={
          isFixed ? undefined : (choice) => void saveColorMode(choice, settings.client, toasts)
        }
        onLogOut={() => void logOut(http, toasts)}
      />,
    ),
  );
  startAppMounter({
    application,
    history,
    theme$: theme.theme$,
    appBasePath: (route) => http.basePath.prepend(route),
    setActionMenu: chromeState.setActionMenu,
    container: dom.appWrapper,
    onState: (state) => {
      if (state.kind === 'loading') chromeState.reset(state.app.title);
      if (state.kind === 'not_found') chromeState.reset('Not found');
      appState$.next(state);
    },
  });
};
