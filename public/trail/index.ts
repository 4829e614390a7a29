export { MarkEvent } from './mark_event';
export { TrailButton } from './trail_button';
export { TrailProvider, useTrail } from './trail_provider';
export { useRecordQuestion } from './use_record';
