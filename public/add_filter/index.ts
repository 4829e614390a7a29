export { AddFilterButton } from './add_filter_button';
