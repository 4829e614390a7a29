export { EventsTab } from './events_tab';
