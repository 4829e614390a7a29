export type { EveEvent } from './parts';
export { summarize, type EventEnds } from './summarize';
export { cutMiddle, visibleText } from './visible_text';
export { bytesText } from './parts';
