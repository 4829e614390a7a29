export { downloadText } from './download';
export { Dot, EventTypeName, useTypeColor } from './event_type';
export { counted, DASH, exactCount, shortCount } from './numbers';
export { PartialMark } from './partial_mark';
export { TipList } from './tip_list';
export { Problem } from './problem';
export { returnFocusTo } from './return_focus';
export { useShortcut } from './shortcuts';
export { HuntStyles } from './styles';
export { useKept, type Keep } from './use_kept';
export { Toggle } from './toggle';
export { Value } from './value';
export {
  createMarks,
  LeversContext,
  shownValue,
  useLevers,
  useMarked,
  type FieldValue,
  type Levers,
} from './value_levers';
