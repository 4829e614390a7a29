export { HostFlyout } from './host_flyout';
export { HostsTab } from './hosts_tab';
