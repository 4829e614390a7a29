export { BesideFlyout, FlyoutTitle } from './beside_flyout';
export { shortBytes } from './bytes';
export { Conflict, type ConflictPart } from './conflict';
export { CountBar } from './count_bar';
export { Dialog } from './dialog';
export { downloadBlob, downloadText } from './download';
export { Dot, EventTypeName, useTypeColor } from './event_type';
export { FindBox } from './find_box';
export { IconActions, type IconAction } from './icon_actions';
export { Menu, MenuList } from './menu';
export { NetworkLabel, NetworkName, useNetworkHue } from './network_name';
export { nameLines } from './name_lines';
export { counted, DASH, exactCount, percent, setNumberFormat, shortCount } from './numbers';
export { byMost, SEEN_ORDERS, type OrderWords } from './order_words';
export { PartialMark } from './partial_mark';
export { TextFile } from './text_file';
export { TipList } from './tip_list';
export { Problem } from './problem';
export { returnFocusTo } from './return_focus';
export { seenColumns } from './seen_columns';
export { Severity } from './severity';
export { HuntStyles } from './styles';
export {
  DataTable,
  TableCaption,
  TablePages,
  type Column,
  type RowGroup,
  type Sort,
} from './table';
export { useKept, type Keep } from './use_kept';
export { Toggle } from './toggle';
export { undoToast } from './undo_toast';
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
