export { IndicatorFinder } from './finder';
export type { NotUnderstood, ParseRemark } from './findings';
export {
  countKinds,
  FIELDS_OF_KIND,
  INDICATOR_KINDS,
  kindsInWords,
  kindWord,
  MOST_INDICATORS,
  MOST_LIST_TEXT,
  type Indicator,
  type IndicatorKind,
  type KindCounts,
} from '../indicator_forms';
export {
  indicatorFilter,
  KIND_QUESTIONS,
  listToFilter,
  questionCondition,
  type KindQuestion,
} from './list_filter';
export { listToText, parseIndicators, type ParsedList } from './parse';
