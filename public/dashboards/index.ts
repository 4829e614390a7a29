export { DashboardsTab } from './dashboards_tab';
