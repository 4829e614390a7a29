export { countHosts } from './service';
