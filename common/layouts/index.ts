export * from './layout';
export * from './search_field';
export { toEve } from './to_eve';
