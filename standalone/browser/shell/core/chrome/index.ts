export { AppStatus } from './app_status';
export { createChrome, type ChromeState } from './chrome_service';
export { Header, type HeaderProps } from './header';
export { LayoutStyles } from './layout_styles';
export type { ColorModeChoice } from './user_menu';
