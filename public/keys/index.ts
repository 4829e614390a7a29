export { HelpDialog } from './help_dialog';
export { useShortcut } from './use_shortcut';
