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
export { I18nProvider } from './i18n_provider';
export { FormattedRelative } from './formatted_relative';
