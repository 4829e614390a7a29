export { createDates, useDates, type Dates } from './dates';
export { ServicesProvider, useServices, type Services } from './services';
export { useObservable } from './use_observable';
