export { LoadedSetLine } from './loaded_set_line';
export { SaveSetDialog } from './save_dialog';
export { FilterSetsFlyout } from './sets_flyout';
