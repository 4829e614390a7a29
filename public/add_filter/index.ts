export { AddFilterButton } from './add_filter_button';
export { ConditionForm } from './condition_form';
export { findFields } from './fields';
export { toTyped } from './to_typed';
