export { useDates, type Dates } from './dates';
export { useQuickRanges, type QuickRange } from './quick_ranges';
export { ServicesProvider, useServices, type Services } from './services';
export { useCannotSave } from './use_cannot_save';
export { useObservable } from './use_observable';
