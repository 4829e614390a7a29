export { SignaturesTab } from './signatures_tab';
