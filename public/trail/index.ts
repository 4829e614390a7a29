export { MarkEvent } from './mark_event';
export { TrailButton } from './trail_button';
export { TrailProvider } from './trail_provider';
export { useRecordHost } from './use_record_host';
export { useRecordQuestion } from './use_record_question';
