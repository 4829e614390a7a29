export { HuntPage } from './hunt_page';
