export {
  isFull,
  isMarked,
  isWorthKeeping,
  questionPlace,
  withHost,
  withMark,
  withNote,
  withoutStep,
  withQuestion,
} from './edits';
export { mergeTrails } from './merge';
export { countsWords, trailMarkdown, type ReportContext } from './to_markdown';
export {
  EMPTY_TRAIL,
  trail,
  TRAIL_LIMITS,
  trailContent,
  trailOutline,
  type EventStep,
  type QuestionStep,
  type Trail,
  type TrailContent,
  type TrailOutline,
  type TrailStep,
} from './trail';
