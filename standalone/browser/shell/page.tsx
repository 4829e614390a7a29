import React from 'react';
import { createRoot } from 'react-dom/client';
import {
  applyColorScheme,
  createBundles,
  isDarkMode,
  linkChartStyles,
  loadScripts,
  readInjectedMetadata,
  showPlainError,
} from './bootstrap';
import { createKibanaContext, FatalErrorScreen, startCore, type KibanaContext } from './core';
import { LoginPage } from './login';

/** The address of the folder that this script came from; it ends in a slash. */
const scriptsUrl = (): string => new URL('.', __webpack_public_path__ || document.baseURI).href;

const showFatalError = (error: Error, context: KibanaContext): void => {
  console.error(error);
  const element = document.createElement('div');
  document.body.replaceChildren(element);
  createRoot(element).render(context.root(<FatalErrorScreen error={error} />));
};

/**
 * Makes the page what its metadata says: the login page, or core with the plugins.
 * @public Required by the entry once the shared modules are there.
 */
export const startPage = (): void => {
  try {
    start();
  } catch (error) {
    console.error(error);
    showPlainError(error instanceof Error ? error.message : String(error));
  }
};

const start = (): void => {
  const metadata = readInjectedMetadata();
  const darkMode = isDarkMode(metadata.theme);
  applyColorScheme(darkMode);
  linkChartStyles(scriptsUrl(), darkMode);
  document.body.classList.add('kbnBody');
  window.__kbnThemeTag__ = `${metadata.theme.name}${darkMode ? 'dark' : 'light'}`;
  window.__kbnPublicPath__ = Object.fromEntries(
    metadata.uiPlugins.map(({ id, publicPath }) => [id, publicPath]),
  );
  window.__kbnBundles__ = createBundles();
  const context = createKibanaContext(darkMode);

  if (metadata.page === 'login') {
    const element = document.createElement('div');
    document.body.replaceChildren(element);
    createRoot(element).render(context.root(<LoginPage metadata={metadata} />));
    return;
  }
  const fail = (error: unknown) =>
    showFatalError(error instanceof Error ? error : new Error(String(error)), context);
  loadScripts(metadata.uiPlugins.map(({ bundleUrl }) => bundleUrl))
    .then(() => startCore({ metadata, context, darkMode, fail }))
    .catch(fail);
};
