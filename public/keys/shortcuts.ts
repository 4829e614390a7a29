/** A key, or several together, and what it does: what is heard and what the help shows. */
export interface Shortcut {
  /** As `KeyboardEvent.key` has it. */
  key: string;
  /** Ctrl, or Command on a Mac, is held. */
  ctrl?: boolean;
  shift?: boolean;
  does: string;
  group: 'Anywhere' | 'On a filter' | 'In lists';
  /** Heard by the part itself while it has the focus; here only for the help. */
  local?: boolean;
}

/** All keys of the hunt. */
export const SHORTCUTS = {
  search: { key: '/', does: 'Go to the search box', group: 'Anywhere' },
  guided: { key: 'g', does: 'Open the guided filters, or close them', group: 'Anywhere' },
  tab1: { key: '1', does: 'Dashboards', group: 'Anywhere' },
  tab2: { key: '2', does: 'Hosts', group: 'Anywhere' },
  tab3: { key: '3', does: 'Events', group: 'Anywhere' },
  tab4: { key: '4', does: 'Signatures', group: 'Anywhere' },
  undo: { key: 'z', ctrl: true, does: 'Undo the last change of the question', group: 'Anywhere' },
  redo: { key: 'z', ctrl: true, shift: true, does: 'Redo it', group: 'Anywhere' },
  trail: { key: 't', does: 'Open the trail of the hunt', group: 'Anywhere' },
  refresh: { key: 'r', does: 'Ask everything anew', group: 'Anywhere' },
  previousEvent: { key: 'k', does: 'Previous event, while one is open', group: 'Anywhere' },
  nextEvent: { key: 'j', does: 'Next event', group: 'Anywhere' },
  help: { key: '?', does: 'Show these keys', group: 'Anywhere' },
  close: {
    key: 'Escape',
    does: 'Close what was opened last; the focus goes back',
    group: 'Anywhere',
    local: true,
  },
  filterMenu: {
    key: 'Enter',
    does: 'Open the menu of the filter',
    group: 'On a filter',
    local: true,
  },
  filterRemove: { key: 'Delete', does: 'Remove it', group: 'On a filter', local: true },
  filterLeft: {
    key: 'ArrowLeft',
    shift: true,
    does: 'Move it to the left',
    group: 'On a filter',
    local: true,
  },
  filterRight: {
    key: 'ArrowRight',
    shift: true,
    does: 'Move it to the right',
    group: 'On a filter',
    local: true,
  },
  guidedReplace: {
    key: 'Enter',
    does: 'On a guided filter: hunt with it alone',
    group: 'In lists',
    local: true,
  },
  guidedAdd: {
    key: 'Enter',
    shift: true,
    does: 'On a guided filter: add it',
    group: 'In lists',
    local: true,
  },
  walk: { key: 'ArrowDown', does: 'Next row or cell', group: 'In lists', local: true },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof SHORTCUTS;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether a key press is this shortcut. Signs that need Shift on some keyboards are heard as signs. */
export const isPressed = (shortcut: Shortcut, event: Pressed): boolean => {
  if (event.altKey || (event.ctrlKey || event.metaKey) !== (shortcut.ctrl === true)) return false;
  const isLetter = /^[a-z]$/.test(shortcut.key);
  const isNamed = shortcut.key.length > 1;
  if ((isLetter || isNamed) && event.shiftKey !== (shortcut.shift === true)) return false;
  // With Shift or Caps Lock a letter is a capital.
  return isLetter ? event.key.toLowerCase() === shortcut.key : event.key === shortcut.key;
};

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowDown: '↓ ↑',
  Escape: 'Esc',
};

/** The keys of a shortcut by the names that stand on them. */
export const keyNames = (shortcut: Shortcut, isMac: boolean): string[] => [
  ...(shortcut.ctrl === true ? [isMac ? '⌘' : 'Ctrl'] : []),
  ...(shortcut.shift === true ? ['Shift'] : []),
  NAMES[shortcut.key] ?? (shortcut.ctrl === true ? shortcut.key.toUpperCase() : shortcut.key),
];
