export { EventFlyout } from './event_flyout';
