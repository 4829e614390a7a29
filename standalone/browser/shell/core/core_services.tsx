import React from 'react';
import type { Capabilities, CoreSetup, CoreStart, FatalErrorsSetup } from '@kbn/core/public';
import { I18nProvider } from '@kbn/i18n-react';
import { createBrowserHistory } from 'history';
import type { InjectedMetadata } from '../bootstrap';
import { createApplication } from './application';
import { createChrome } from './chrome';
import { createHttp } from './http';
import { createToasts } from './notifications';
import { createOverlays } from './overlays';
import type { KibanaContext } from './rendering';
import { goToLogin } from './session';
import { createSettingsClient } from './settings';
import {
  createDocLinks,
  createExecutionContext,
  createSecurity,
  createTheme,
  createUserProfile,
} from './small_services';

export interface CoreOptions {
  metadata: InjectedMetadata;
  context: KibanaContext;
  darkMode: boolean;
  /** Shows an error in place of the whole page. */
  fail(error: Error): void;
}

const toCapabilities = (raw: InjectedMetadata['capabilities']): Capabilities => ({
  navLinks: {},
  management: {},
  catalogue: {},
  ...raw,
});

const createFatalErrors = (fail: (error: Error) => void): FatalErrorsSetup => ({
  add: (error) => {
    const shown = error instanceof Error ? error : new Error(error);
    fail(shown);
    throw shown;
  },
});

/** Makes core's services once, for all plugins: what they get, and what the page itself needs. */
export const createCoreServices = ({ metadata, context, darkMode, fail }: CoreOptions) => {
  const executionContext = createExecutionContext();
  let isLeaving = false;
  const http = createHttp({
    basePath: metadata.basePath,
    kibanaVersion: metadata.version,
    buildNumber: metadata.packageInfo.buildNum,
    executionContext: executionContext.get,
    onUnauthorized: () => {
      // Several requests may find out at once; one of them is enough.
      if (!isLeaving) goToLogin(http.basePath);
      isLeaving = true;
    },
  });
  const history = createBrowserHistory({ basename: metadata.basePath });
  const { overlays$, ...overlays } = createOverlays();
  const toasts = createToasts();
  const chrome = createChrome();
  const client = createSettingsClient(metadata.uiSettings, http);
  const theme = createTheme({ darkMode, name: metadata.theme.name });
  const application = createApplication({
    history,
    basePath: http.basePath,
    capabilities: toCapabilities(metadata.capabilities),
    overlays,
  });
  const both = {
    executionContext,
    fatalErrors: createFatalErrors(fail),
    http,
    notifications: { toasts },
    settings: { client, globalClient: client },
    theme,
    uiSettings: client,
  };
  const coreSetup: Omit<CoreSetup, 'getStartServices'> = {
    ...both,
    analytics: { registerEventType: () => undefined, reportEvent: () => undefined },
    application: application.setup,
    security: {},
  };
  const coreStart: CoreStart = {
    ...both,
    analytics: { reportEvent: () => undefined },
    application: application.start,
    chrome: chrome.start,
    docLinks: createDocLinks(metadata.version),
    i18n: { Context: ({ children }) => <I18nProvider>{children}</I18nProvider> },
    overlays,
    rendering: { addContext: context.island },
    security: createSecurity(metadata.user),
    userProfile: createUserProfile(),
  };
  return { coreSetup, coreStart, application, chromeState: chrome.state, history, overlays$ };
};
