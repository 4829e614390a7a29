export { allSavedObjects } from './all';
