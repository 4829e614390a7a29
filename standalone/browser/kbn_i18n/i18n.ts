import type { ReactNode } from 'react';
import { createIntl, createIntlCache, type IntlShape } from 'react-intl';

interface TranslateArguments {
  defaultMessage: string;
  values?: Record<string, unknown>;
  description?: string;
  ignoreTag?: boolean;
}

const LOCALE = 'en';

/** Messages come from the code itself, so a missing translation is the normal case. */
const onIntlError = (error: { code?: string; message: string }): void => {
  if (error.code !== 'MISSING_TRANSLATION') console.error(error.message);
};

/** The one `intl` of the page, for texts inside and outside of React. */
export const intl: IntlShape = createIntl(
  { locale: LOCALE, defaultLocale: LOCALE, messages: {}, onError: onIntlError },
  createIntlCache(),
);

/** The home's own version of Kibana's `i18n`: English only, with ICU messages. */
export const i18n = {
  translate: (id: string, args: TranslateArguments): string => {
    if (!id) throw new Error('i18n.translate needs a message id.');
    const { defaultMessage, description, ignoreTag = true } = args;
    const values = args.values as Record<string, string | number | boolean | Date> | undefined;
    return intl.formatMessage({ id, defaultMessage, description }, values, { ignoreTag });
  },
  getLocale: (): string => LOCALE,
  formatList: (
    type: 'conjunction' | 'disjunction' | 'unit',
    value: readonly (string | ReactNode)[],
  ): string => intl.formatList(value.map(String), { type }),
};
