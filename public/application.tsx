import React from 'react';
import { createRoot } from 'react-dom/client';
import { EuiPageTemplate, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@kbn/i18n-react';
import type { AppMountParameters, AppUnmount, CoreStart } from '@kbn/core/public';

/** Renders the app into the element that core gives; returns what takes it down again. */
export const renderApp = (core: CoreStart, { element }: AppMountParameters): AppUnmount => {
  core.chrome.docTitle.change('Suricata Hunt');
  core.chrome.setBreadcrumbs([{ text: 'Suricata Hunt' }]);
  const root = createRoot(element);
  root.render(
    core.rendering.addContext(
      <EuiPageTemplate>
        <EuiPageTemplate.Header pageTitle="Suricata Hunt" />
        <EuiPageTemplate.Section>
          <EuiText>
            <FormattedMessage
              id="suricataHunt.app.description"
              defaultMessage="Guided threat hunting over Suricata events."
            />
          </EuiText>
        </EuiPageTemplate.Section>
      </EuiPageTemplate>,
    ),
  );
  return () => {
    core.chrome.docTitle.reset();
    root.unmount();
  };
};
