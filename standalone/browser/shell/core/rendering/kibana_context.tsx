import React, { type ReactElement, type ReactNode } from 'react';
import { EuiProvider, type EuiProviderProps } from '@elastic/eui';
import { EuiThemeBorealis } from '@elastic/eui-theme-borealis';
import { I18nProvider } from '@kbn/i18n-react';
import { createEmotionCaches } from './emotion_caches';
import { ErrorBoundary } from './error_boundary';

/** What every React tree of the page stands in: texts, theme, styles, error boundary. */
export interface KibanaContext {
  /** For the page's own first tree: it also brings EUI's global styles. */
  root(element: ReactNode): ReactElement;
  /** For every other tree. */
  island(element: ReactNode): ReactElement;
}

/** As in Kibana: what floats follows the page, and the header can be reached from within a flyout. */
const COMPONENT_DEFAULTS: EuiProviderProps<object>['componentDefaults'] = {
  EuiFlyout: { includeSelectorInFocusTrap: ['#home-header', '#home-toasts'] },
  EuiPopover: { repositionOnScroll: true },
  EuiToolTip: { repositionOnScroll: true },
};

export const createKibanaContext = (darkMode: boolean): KibanaContext => {
  const caches = createEmotionCaches();
  const provide = (element: ReactNode, isRoot: boolean) => (
    <I18nProvider>
      <EuiProvider
        colorMode={darkMode ? 'dark' : 'light'}
        theme={EuiThemeBorealis}
        cache={caches}
        componentDefaults={COMPONENT_DEFAULTS}
        globalStyles={isRoot ? undefined : false}
        utilityClasses={isRoot ? undefined : false}
      >
        <ErrorBoundary>{element}</ErrorBoundary>
      </EuiProvider>
    </I18nProvider>
  );
  return {
    root: (element) => provide(element, true),
    island: (element) => provide(element, false),
  };
};
