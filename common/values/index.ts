export { anyFieldIs } from './any_field_is';
export { valueKind, type ValueKind } from './value_kind';
