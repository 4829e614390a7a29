export { GuidedDrawer } from './drawer';
