export { endsOf, type End, type Ends } from './ends_of';
export { ASKED_NAMES, HOST_FIELDS, TOLD_NAMES } from './host_fields';
