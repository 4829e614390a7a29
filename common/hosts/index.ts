export { endsOf, type End, type Ends } from './ends_of';
export { HOST_FIELDS } from './host_fields';
export {
  ASKED_NAMES,
  askedFilter,
  ASKS_FOR_NAME,
  NAME_SOURCE_WORDS,
  NAME_SOURCES,
  nameField,
  nameFields,
  nameKey,
  TOLD_NAMES,
  toldFilter,
  type NameSource,
} from './names';
