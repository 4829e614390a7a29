export { ValueMenuHost } from './value_menu_host';
