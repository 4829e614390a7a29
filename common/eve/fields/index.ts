export type { Entity, EveField, EveFieldType } from './eve_field';
export { EVE_FIELDS, eveField } from './eve_fields';
export { EVENT_TYPES, USUAL_EVENT_TYPES, type EventType, type EventTypeGroup } from './event_types';
