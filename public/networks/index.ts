export { NetworksFlyout } from './networks_flyout';
