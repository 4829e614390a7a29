export { HelpDialog } from './help_dialog';
export { useEscape } from './use_escape';
export { useShortcut } from './use_shortcut';
