import React from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import type { AppMountParameters, AppUnmount, CoreStart } from '@kbn/core/public';
import { createQueryClient } from './api';
import { ExportsProvider } from './event_export';
import { HuntPage } from './frame';
import { HuntProvider, UndoProvider } from './hunt';
import { ServicesProvider } from './services';
import { TrailProvider } from './trail';
import { ValueMenuHost } from './value_menu';
import { setNumberFormat } from './widgets';

const TITLE = 'Suricata Hunt';

/** Renders the app into the element that core gives; returns what takes it down again. */
export const renderApp = (
  core: CoreStart,
  { element, history }: AppMountParameters,
): AppUnmount => {
  core.chrome.docTitle.change(TITLE);
  core.executionContext.set({ type: 'application', name: 'suricataHunt', page: 'hunt' });
  core.chrome.setBreadcrumbs([{ text: TITLE }]);
  setNumberFormat(
    core.settings.client.get<string>('format:number:defaultLocale', 'en'),
    core.settings.client.get<string>('format:number:defaultPattern', '0,0.[000]'),
  );
  const client = createQueryClient();
  const root = createRoot(element);
  root.render(
    core.rendering.addContext(
      <ServicesProvider core={core}>
        <QueryClientProvider client={client}>
          <HuntProvider history={history}>
            <UndoProvider>
              <TrailProvider>
                <ValueMenuHost>
                  <ExportsProvider>
                    <HuntPage />
                  </ExportsProvider>
                </ValueMenuHost>
              </TrailProvider>
            </UndoProvider>
          </HuntProvider>
        </QueryClientProvider>
      </ServicesProvider>,
    ),
  );
  return () => {
    root.unmount();
    client.clear();
    core.executionContext.clear();
    core.chrome.docTitle.reset();
  };
};
