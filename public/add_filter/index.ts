export { AddFilterButton } from './add_filter_button';
export { ConditionForm } from './condition_form';
export { toTyped } from './to_typed';
