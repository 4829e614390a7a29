export { HostsService } from './service';
