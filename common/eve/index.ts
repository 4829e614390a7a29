export * from './ends';
export { fieldKind, type FieldKind } from './field_kind';
export * from './fields';
export * from './summary';
export { isPresent, textsAt, valuesAt } from './values_at';
