export { i18n, intl } from './i18n';
