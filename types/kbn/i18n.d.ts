declare module '@kbn/i18n' {
  import type { ReactNode } from 'react';

  export interface TranslateArguments {
    /** ICU message, in English. */
    defaultMessage: string;
    values?: Record<string, unknown>;
    description?: string;
    ignoreTag?: boolean;
  }

  export const i18n: {
    /** @param id literal text that starts with the plugin's id */
    translate(id: string, args: TranslateArguments): string;
    getLocale(): string;
    formatList(
      type: 'conjunction' | 'disjunction' | 'unit',
      value: readonly (string | ReactNode)[],
    ): string;
  };
}

declare module '@kbn/i18n-react' {
  export {
    FormattedDate,
    FormattedMessage,
    FormattedNumber,
    FormattedPlural,
    FormattedRelativeTime,
    FormattedTime,
    injectIntl as injectI18n,
    useIntl as useI18n,
  } from 'react-intl';
  import type { IntlShape } from 'react-intl';
  import type { ComponentType, ReactNode } from 'react';

  export const I18nProvider: ComponentType<{ children?: ReactNode }>;
  /** A relative time from now that is renewed as time goes by. */
  export const FormattedRelative: ComponentType<{
    value: Date | number | string;
    updateIntervalInSeconds?: number;
  }>;
  export type { IntlShape };
}

declare module '@kbn/datemath' {
  import datemath from '@elastic/datemath';

  export default datemath;
  export const parse: typeof datemath.parse;
  export const unitsMap: typeof datemath.unitsMap;
  export const units: typeof datemath.units;
  export const unitsAsc: typeof datemath.unitsAsc;
  export const unitsDesc: typeof datemath.unitsDesc;
}
