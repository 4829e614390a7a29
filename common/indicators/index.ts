export { IndicatorFinder } from './finder';
export type { NotUnderstood, ParseRemark } from './findings';
export * from './kinds';
export {
  indicatorFilter,
  KIND_QUESTIONS,
  listToFilter,
  questionCondition,
  type KindQuestion,
} from './list_filter';
export { listToText, parseIndicators, type ParsedList } from './parse';
