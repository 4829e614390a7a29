import React, { type PropsWithChildren } from 'react';
import { RawIntlProvider } from 'react-intl';
import { intl } from '../kbn_i18n';

/** Gives the page's `intl` to everything below. */
export const I18nProvider = ({ children }: PropsWithChildren) => (
  <RawIntlProvider value={intl}>{children}</RawIntlProvider>
);
