export { Dot, EventTypeName, useTypeColor } from './event_type';
export { counted, DASH, exactCount, shortCount } from './numbers';
export { PartialMark } from './partial_mark';
export { Problem } from './problem';
export { returnFocusTo } from './return_focus';
export { HuntStyles } from './styles';
export { Toggle } from './toggle';
export { Value } from './value';
export { ValueMenuHost } from './value_menu_host';
