export { IndicatorsFlyout } from './indicators_flyout';
