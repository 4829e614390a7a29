export { HostsTab } from './hosts_tab';
