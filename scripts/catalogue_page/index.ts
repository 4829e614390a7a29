export { cataloguePage, PAGE_FILE } from './page';
