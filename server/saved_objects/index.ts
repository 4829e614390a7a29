export { allSavedObjects } from './all';
export { isConflict } from './is_conflict';
